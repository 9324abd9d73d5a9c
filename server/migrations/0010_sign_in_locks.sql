-- Which name an attempt was for, so that an administrator can see and lift what keeps somebody waiting. It is the hash under which the
-- name's own attempts are counted; rows of before get theirs with the next attempt.
alter table sign_in_attempt add column name_key bytea check (octet_length(name_key) = 32);
create index sign_in_attempt_name_key on sign_in_attempt (name_key) where name_key is not null;
