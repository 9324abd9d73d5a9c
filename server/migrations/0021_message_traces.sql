-- Who last changed a text of messages, beside when; null for those changed before this was written down.
alter table message_template add column updated_by text;

-- The message a press went into, so that its fate can be told; null for presses before this was written down.
alter table deadline_push add column message_key text;
