-- The schema as the migrations leave it. Written by server/testing/write-schema.ts; do not edit.

create table account (
  id uuid not null,
  version integer not null default 1,
  username text not null,
  display_name text not null,
  password_hash text,
  password_set_at timestamp with time zone,
  enabled boolean not null default true,
  last_sign_in_at timestamp with time zone,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  person_id uuid,
  renewal_asked_at timestamp with time zone,
  constraint account_pkey PRIMARY KEY (id),
  constraint account_person_once UNIQUE (person_id),
  constraint account_username_once UNIQUE (username),
  constraint account_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint account_password_whole CHECK (((password_hash IS NULL) = (password_set_at IS NULL)))
);

create table approval_attachment (
  id uuid not null,
  request_id uuid not null,
  name text not null,
  media_type text not null,
  bytes bigint not null,
  sha256 text not null,
  added_by_label text not null,
  added_at timestamp with time zone not null,
  constraint approval_attachment_pkey PRIMARY KEY (id),
  constraint approval_attachment_request_id_fkey FOREIGN KEY (request_id) REFERENCES approval_request(id)
);

create table approval_deputy (
  id uuid not null,
  principal_id uuid not null,
  principal_label text not null,
  deputy_person_id uuid not null,
  role text collate "C" not null,
  from_on date not null,
  until_on date not null,
  reason text not null,
  named_by text not null,
  named_by_label text not null,
  named_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint approval_deputy_pkey PRIMARY KEY (id),
  constraint approval_deputy_deputy_person_id_fkey FOREIGN KEY (deputy_person_id) REFERENCES person(id),
  constraint approval_deputy_check CHECK ((until_on >= from_on)),
  constraint approval_deputy_role_check CHECK ((role = ANY (ARRAY['hr'::text, 'head'::text, 'person'::text])))
);

create table approval_event (
  id uuid not null,
  request_id uuid not null,
  at timestamp with time zone not null,
  kind text collate "C" not null,
  by_label text not null,
  for_label text,
  said text,
  attachment_id uuid,
  once text,
  constraint approval_event_pkey PRIMARY KEY (id),
  constraint approval_event_once UNIQUE (request_id, once),
  constraint approval_event_attachment_id_fkey FOREIGN KEY (attachment_id) REFERENCES approval_attachment(id),
  constraint approval_event_request_id_fkey FOREIGN KEY (request_id) REFERENCES approval_request(id)
);

create table approval_hand_over (
  id uuid not null,
  request_id uuid not null,
  "position" smallint not null,
  principal_id uuid not null,
  principal_label text not null,
  person_id uuid not null,
  reason text not null,
  handed_over_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint approval_hand_over_pkey PRIMARY KEY (id),
  constraint approval_hand_over_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint approval_hand_over_request_id_position_fkey FOREIGN KEY (request_id, "position") REFERENCES approval_step(request_id, "position")
);

create table approval_request (
  id uuid not null,
  version integer not null default 1,
  subject_kind text collate "C" not null,
  subject_id uuid not null,
  subject jsonb not null,
  title text not null,
  person_id uuid,
  unit_id uuid,
  credential_id uuid,
  reason text not null,
  requested_by text not null,
  requested_by_label text not null,
  requested_at timestamp with time zone not null,
  requester_keys text[] not null,
  beneficiary_keys text[] not null,
  decided_keys text[] not null default '{}'::text[],
  state text collate "C" not null,
  closed_at timestamp with time zone,
  seen_at_request text not null,
  seen text not null,
  step_position smallint,
  step_decider text collate "C",
  step_unit_id uuid,
  step_person_id uuid,
  step_due_on date,
  constraint approval_request_pkey PRIMARY KEY (id),
  constraint approval_request_credential_id_fkey FOREIGN KEY (credential_id) REFERENCES credential(id),
  constraint approval_request_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint approval_request_closed CHECK (((closed_at IS NULL) = (state = 'open'::text))),
  constraint approval_request_state_check CHECK ((state = ANY (ARRAY['open'::text, 'approved'::text, 'refused'::text, 'recalled'::text]))),
  constraint approval_request_step CHECK (((step_position IS NULL) = (state <> 'open'::text))),
  constraint approval_request_step_decider_check CHECK ((step_decider = ANY (ARRAY['hr'::text, 'head'::text, 'person'::text, 'holder'::text])))
);

create table approval_snapshot (
  request_id uuid not null,
  sha256 text not null,
  body jsonb not null,
  taken_at timestamp with time zone not null,
  constraint approval_snapshot_pkey PRIMARY KEY (request_id, sha256),
  constraint approval_snapshot_request_id_fkey FOREIGN KEY (request_id) REFERENCES approval_request(id),
  constraint approval_snapshot_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);

create table approval_step (
  request_id uuid not null,
  "position" smallint not null,
  decider text collate "C" not null,
  unit_id uuid,
  person_id uuid,
  working_days smallint not null,
  state text collate "C" not null,
  opened_on date,
  due_on date,
  decided_at timestamp with time zone,
  decided_by text,
  decided_by_label text,
  decided_for_label text,
  comment text,
  seen text,
  constraint approval_step_pkey PRIMARY KEY (request_id, "position"),
  constraint approval_step_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint approval_step_request_id_fkey FOREIGN KEY (request_id) REFERENCES approval_request(id),
  constraint approval_step_decided CHECK (((decided_at IS NOT NULL) = (state = ANY (ARRAY['approved'::text, 'refused'::text])))),
  constraint approval_step_decider_check CHECK ((decider = ANY (ARRAY['hr'::text, 'head'::text, 'person'::text, 'holder'::text]))),
  constraint approval_step_position_check CHECK (("position" >= 1)),
  constraint approval_step_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'open'::text, 'approved'::text, 'refused'::text, 'dropped'::text]))),
  constraint approval_step_who CHECK (((person_id IS NOT NULL) = (decider = ANY (ARRAY['person'::text, 'holder'::text])))),
  constraint approval_step_working_days_check CHECK (((working_days >= 1) AND (working_days <= 60)))
);

create table bulk_change (
  id uuid not null,
  list text not null,
  change jsonb not null,
  state text not null,
  made_by text not null,
  made_at timestamp with time zone not null,
  acting jsonb,
  constraint bulk_change_pkey PRIMARY KEY (id),
  constraint bulk_change_list_check CHECK ((list = ANY (ARRAY['credentials'::text, 'people'::text]))),
  constraint bulk_change_state_check CHECK ((state = ANY (ARRAY['ready'::text, 'applying'::text, 'applied'::text, 'cancelled'::text, 'undoing'::text, 'undone'::text])))
);

create table bulk_change_row (
  bulk_id uuid not null,
  place integer not null,
  record_id uuid not null,
  version integer not null,
  outcome text collate "C" not null,
  reason text,
  before jsonb,
  after_version integer,
  constraint bulk_change_row_pkey PRIMARY KEY (bulk_id, place),
  constraint bulk_change_row_bulk_id_fkey FOREIGN KEY (bulk_id) REFERENCES bulk_change(id) ON DELETE CASCADE,
  constraint bulk_change_row_outcome_check CHECK ((outcome = ANY (ARRAY['pending'::text, 'same'::text, 'skipped'::text, 'changed'::text, 'undone'::text, 'kept'::text])))
);

create table calendar_event (
  credential_id uuid not null,
  kind text collate "C" not null,
  profession text collate "C" not null,
  due_on date not null,
  sequence integer not null default 0,
  changed_at timestamp with time zone not null,
  gone_at timestamp with time zone,
  constraint calendar_event_pkey PRIMARY KEY (credential_id, kind, profession),
  constraint calendar_event_credential_id_fkey FOREIGN KEY (credential_id) REFERENCES credential(id)
);

create table calendar_feed (
  id uuid not null,
  account_id uuid not null,
  name text not null,
  scope text not null,
  language text not null,
  token_hash bytea not null,
  created_at timestamp with time zone not null,
  fetched_at timestamp with time zone,
  constraint calendar_feed_pkey PRIMARY KEY (id),
  constraint calendar_feed_token_hash_key UNIQUE (token_hash),
  constraint calendar_feed_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint calendar_feed_language_check CHECK ((language = ANY (ARRAY['zh-CN'::text, 'en'::text]))),
  constraint calendar_feed_name_check CHECK ((name <> ''::text)),
  constraint calendar_feed_scope_check CHECK ((scope = ANY (ARRAY['own'::text, 'holders'::text, 'department'::text, 'company'::text]))),
  constraint calendar_feed_token_hash_check CHECK ((octet_length(token_hash) = 32))
);

create table catalogue_revision (
  only_one boolean not null default true,
  token uuid not null default gen_random_uuid(),
  constraint catalogue_revision_pkey PRIMARY KEY (only_one),
  constraint catalogue_revision_only_one_check CHECK (only_one)
);

create table channel_pace (
  channel_id uuid not null,
  next_at timestamp with time zone not null,
  constraint channel_pace_pkey PRIMARY KEY (channel_id)
);

create table company (
  only_one boolean not null default true,
  version integer not null default 1,
  name text not null default ''::text,
  province text,
  root_unit_id uuid,
  updated_at timestamp with time zone not null default now(),
  constraint company_pkey PRIMARY KEY (only_one),
  constraint company_root FOREIGN KEY (root_unit_id) REFERENCES org_unit(id),
  constraint company_only_one_check CHECK (only_one)
);

create table company_credential_type (
  id text collate "C" not null,
  origin text not null,
  version integer not null default 1,
  fields jsonb not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint company_credential_type_pkey PRIMARY KEY (id),
  constraint company_credential_type_origin_check CHECK ((origin = ANY (ARRAY['shipped'::text, 'company'::text])))
);

create table company_qualification (
  entity_id uuid not null,
  standard_id text not null,
  level text not null,
  updated_at timestamp with time zone not null,
  constraint company_qualification_pkey PRIMARY KEY (entity_id, standard_id),
  constraint company_qualification_entity_id_fkey FOREIGN KEY (entity_id) REFERENCES org_unit(id)
);

create table credential (
  id uuid not null,
  version integer not null default 1,
  person_id uuid not null,
  holder_name text not null,
  holder_number text,
  holder_employment text not null,
  holder_sort text collate "C" not null,
  unit_id uuid,
  type_id text collate "C",
  type_text text,
  type_sort text collate "C" not null,
  category text,
  profession text,
  level text,
  number text collate "C",
  number_sealed text,
  number_key bytea,
  issuer text,
  registered boolean,
  employer_unit_id uuid,
  employer_name text,
  employer_bound boolean not null,
  labels text[] not null default '{}'::text[],
  review_codes text[] not null default '{}'::text[],
  remarks text,
  state text collate "C" not null,
  state_reason text,
  superseded_by uuid,
  given_up_on date,
  given_up_reason text,
  period_ordinal integer not null,
  issued_on date,
  valid_from date,
  valid_until date,
  no_expiry boolean not null default false,
  reviewed_on date,
  review_printed_on date,
  e_certificate_use_until date,
  expires_on date,
  due_from date,
  review_due_on date,
  review_due_from date,
  due_on date,
  verification text collate "C" not null default 'unverified'::text,
  verification_source text,
  verification_checked_on date,
  verification_note text,
  verification_document_id uuid,
  document_count integer not null default 0,
  import_id uuid,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  search_text text collate "C" not null,
  shelf smallint not null,
  upload_asked_at timestamp with time zone,
  upload_asked_by text,
  upload_asked_note text,
  custody_place text collate "C" not null default 'unknown'::text,
  custody_shelf text,
  constraint credential_pkey PRIMARY KEY (id),
  constraint credential_employer_unit_id_fkey FOREIGN KEY (employer_unit_id) REFERENCES org_unit(id),
  constraint credential_evidence FOREIGN KEY (verification_document_id, id) REFERENCES document(id, credential_id),
  constraint credential_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint credential_superseded_by_fkey FOREIGN KEY (superseded_by) REFERENCES credential(id),
  constraint credential_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES org_unit(id),
  constraint credential_category_check CHECK ((category = ANY (ARRAY['registration'::text, 'title'::text, 'skill'::text]))),
  constraint credential_custody_place_check CHECK ((custody_place = ANY (ARRAY['holder'::text, 'vault'::text, 'borrower'::text, 'outside'::text, 'unknown'::text]))),
  constraint credential_custody_shelf CHECK (((custody_shelf IS NULL) OR (custody_place = 'vault'::text))),
  constraint credential_document_count_check CHECK ((document_count >= 0)),
  constraint credential_holder_employment_check CHECK ((holder_employment = ANY (ARRAY['active'::text, 'leaving'::text, 'left'::text]))),
  constraint credential_no_expiry CHECK ((NOT (no_expiry AND (valid_until IS NOT NULL)))),
  constraint credential_number_key_check CHECK ((octet_length(number_key) = 16)),
  constraint credential_period_ordinal_check CHECK ((period_ordinal >= 1)),
  constraint credential_shelf CHECK ((shelf = (
CASE
    WHEN (given_up_on IS NULL) THEN 0
    ELSE 1
END +
CASE
    WHEN ((state = ANY (ARRAY['cancelled'::text, 'revoked'::text, 'superseded'::text])) OR (holder_employment = 'left'::text)) THEN 2
    ELSE 0
END))),
  constraint credential_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'held'::text, 'suspended'::text, 'cancelled'::text, 'revoked'::text, 'superseded'::text]))),
  constraint credential_upload_asked CHECK (((upload_asked_at IS NULL) = (upload_asked_by IS NULL))),
  constraint credential_verification_check CHECK ((verification = ANY (ARRAY['unverified'::text, 'verified'::text, 'doubtful'::text, 'refused'::text])))
);

create table credential_deadline (
  credential_id uuid not null,
  "position" smallint not null,
  kind text not null,
  profession text,
  due_on date not null,
  source text not null,
  rule text not null,
  watched boolean not null default true,
  constraint credential_deadline_pkey PRIMARY KEY (credential_id, "position"),
  constraint credential_deadline_credential_id_fkey FOREIGN KEY (credential_id) REFERENCES credential(id),
  constraint credential_deadline_kind_check CHECK ((kind = ANY (ARRAY['expiry'::text, 'review'::text, 'renewal_window_opens'::text, 'renewal_window_closes'::text, 'e_certificate_use'::text, 'hours_due'::text, 'age_limit'::text, 'retirement'::text]))),
  constraint credential_deadline_source_check CHECK ((source = ANY (ARRAY['printed'::text, 'type'::text, 'province'::text, 'company'::text, 'law'::text])))
);

create table credential_hours_done (
  credential_id uuid not null,
  done_for date not null,
  constraint credential_hours_done_pkey PRIMARY KEY (credential_id),
  constraint credential_hours_done_credential_id_fkey FOREIGN KEY (credential_id) REFERENCES credential(id)
);

create table credential_period (
  id uuid not null,
  credential_id uuid not null,
  ordinal integer not null,
  revision integer not null,
  number text,
  number_sealed text,
  number_key bytea,
  issuer text,
  issued_on date,
  valid_from date,
  valid_until date,
  no_expiry boolean not null default false,
  reviewed_on date,
  review_due_on date,
  e_certificate_use_until date,
  import_id uuid,
  recorded_at timestamp with time zone not null,
  recorded_by text not null,
  recorded_by_label text not null,
  constraint credential_period_pkey PRIMARY KEY (id),
  constraint credential_period_once UNIQUE (credential_id, ordinal, revision),
  constraint credential_period_credential_id_fkey FOREIGN KEY (credential_id) REFERENCES credential(id),
  constraint credential_period_number_key_check CHECK ((octet_length(number_key) = 16)),
  constraint credential_period_ordinal_check1 CHECK ((ordinal >= 1)),
  constraint credential_period_revision_check CHECK ((revision >= 1))
);

create table custody_case (
  id uuid not null,
  version integer not null default 1,
  credential_id uuid not null,
  item text collate "C" not null,
  kind text collate "C" not null,
  loan_id uuid,
  reported_on date not null,
  note text not null,
  owner_id uuid,
  due_on date not null,
  outcome text collate "C",
  outcome_note text,
  closed_on date,
  reported_by_label text not null,
  reported_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  origin text collate "C" not null default 'hr'::text,
  agreed_on date,
  agreement text,
  constraint custody_case_pkey PRIMARY KEY (id),
  constraint custody_case_credential_id_fkey FOREIGN KEY (credential_id) REFERENCES credential(id),
  constraint custody_case_loan_id_fkey FOREIGN KEY (loan_id) REFERENCES loan(id),
  constraint custody_case_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES person(id),
  constraint custody_case_agreement CHECK ((((kind = 'deposit'::text) = (agreed_on IS NOT NULL)) AND ((agreed_on IS NULL) = (agreement IS NULL)))),
  constraint custody_case_agreement_check CHECK (((length(agreement) >= 2) AND (length(agreement) <= 200))),
  constraint custody_case_closed CHECK (((closed_on IS NULL) = (outcome IS NULL))),
  constraint custody_case_item_check CHECK ((item = ANY (ARRAY['original'::text, 'seal'::text]))),
  constraint custody_case_kind_check CHECK ((kind = ANY (ARRAY['lost'::text, 'damaged'::text, 'return'::text, 'deposit'::text]))),
  constraint custody_case_origin_check CHECK ((origin = ANY (ARRAY['hr'::text, 'holder'::text, 'borrower'::text, 'leaving'::text]))),
  constraint custody_case_outcome_check CHECK ((outcome = ANY (ARRAY['found'::text, 'replaced'::text, 'repaired'::text, 'written_off'::text, 'returned'::text, 'kept'::text, 'deposited'::text, 'refused'::text, 'withdrawn'::text])))
);

create table custody_move (
  id uuid not null,
  credential_id uuid not null,
  item text collate "C" not null,
  "position" integer not null,
  place text collate "C" not null,
  condition text collate "C" not null,
  shelf text,
  person_id uuid,
  with_name text,
  moved_on date not null,
  loan_id uuid,
  agreed_on date,
  agreement text,
  note text,
  scanned boolean not null default false,
  signature text,
  recorded_by text not null,
  recorded_by_label text not null,
  recorded_at timestamp with time zone not null,
  constraint custody_move_pkey PRIMARY KEY (id),
  constraint custody_move_order UNIQUE (credential_id, item, "position"),
  constraint custody_move_credential_id_fkey FOREIGN KEY (credential_id) REFERENCES credential(id),
  constraint custody_move_loan_id_fkey FOREIGN KEY (loan_id) REFERENCES loan(id),
  constraint custody_move_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint custody_move_agreed CHECK (((place <> 'vault'::text) OR ((agreed_on IS NOT NULL) AND (agreement IS NOT NULL)))),
  constraint custody_move_borrower CHECK (((place = 'borrower'::text) = (person_id IS NOT NULL))),
  constraint custody_move_condition_check CHECK ((condition = ANY (ARRAY['sound'::text, 'damaged'::text, 'lost'::text]))),
  constraint custody_move_item_check CHECK ((item = ANY (ARRAY['original'::text, 'seal'::text]))),
  constraint custody_move_outside CHECK (((place <> 'outside'::text) OR (with_name IS NOT NULL))),
  constraint custody_move_place_check CHECK ((place = ANY (ARRAY['holder'::text, 'vault'::text, 'borrower'::text, 'outside'::text, 'unknown'::text]))),
  constraint custody_move_position_check CHECK (("position" >= 1)),
  constraint custody_move_shelf CHECK (((shelf IS NULL) OR (place = 'vault'::text))),
  constraint custody_move_signature_check CHECK ((signature ~ '^[0-9a-f]{64}$'::text))
);

create table deadline_push (
  id uuid not null,
  credential_id uuid not null,
  due_on date not null,
  kind text not null,
  profession text not null default ''::text,
  pushed_on date not null,
  pushed_at timestamp with time zone not null,
  pushed_by text not null,
  pushed_by_label text not null,
  note text,
  message_key text,
  constraint deadline_push_pkey PRIMARY KEY (id),
  constraint deadline_push_once_a_day UNIQUE (credential_id, due_on, kind, profession, pushed_on),
  constraint deadline_push_credential_id_fkey FOREIGN KEY (credential_id) REFERENCES credential(id)
);

create table deadline_response (
  credential_id uuid not null,
  due_on date not null,
  kind text not null,
  profession text not null default ''::text,
  version integer not null default 0,
  acknowledged_by text,
  acknowledged_by_label text,
  acknowledged_until date,
  acknowledged_note text,
  snoozed_by_label text,
  snoozed_until date,
  responsible_person_id uuid,
  reacted_on date,
  updated_at timestamp with time zone not null,
  constraint deadline_response_pkey PRIMARY KEY (credential_id, due_on, kind, profession),
  constraint deadline_response_credential_id_fkey FOREIGN KEY (credential_id) REFERENCES credential(id),
  constraint deadline_response_responsible_person_id_fkey FOREIGN KEY (responsible_person_id) REFERENCES person(id),
  constraint deadline_response_acknowledged CHECK (((acknowledged_until IS NULL) = (acknowledged_by IS NULL))),
  constraint deadline_response_one_promise CHECK (((acknowledged_until IS NULL) OR (snoozed_until IS NULL))),
  constraint deadline_response_version_check CHECK ((version >= 0))
);

create table document (
  id uuid not null,
  credential_id uuid not null,
  person_id uuid not null,
  kind text not null,
  file_name text not null,
  media_type text not null,
  bytes bigint not null,
  sha256 text not null,
  note text,
  added_at timestamp with time zone not null,
  added_by text not null,
  added_by_label text not null,
  withdrawn_at timestamp with time zone,
  withdrawn_by text,
  withdrawn_by_label text,
  withdrawn_reason text,
  unit_id uuid,
  replaces uuid,
  retain_until date,
  preview_state text,
  preview_sha256 text,
  constraint document_pkey PRIMARY KEY (id),
  constraint document_of_credential UNIQUE (id, credential_id),
  constraint document_credential_id_fkey FOREIGN KEY (credential_id) REFERENCES credential(id),
  constraint document_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint document_replaces FOREIGN KEY (replaces, credential_id) REFERENCES document(id, credential_id),
  constraint document_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES org_unit(id),
  constraint document_bytes_check CHECK ((bytes > 0)),
  constraint document_kind_check CHECK ((kind = ANY (ARRAY['scan'::text, 'issue_document'::text, 'continuing_education'::text, 'post_fit_note'::text, 'verification_evidence'::text, 'e_certificate'::text, 'other'::text]))),
  constraint document_preview_made CHECK (((preview_state = 'made'::text) = (preview_sha256 IS NOT NULL))),
  constraint document_preview_state_check CHECK ((preview_state = ANY (ARRAY['pending'::text, 'made'::text, 'failed'::text]))),
  constraint document_replaces_another CHECK ((replaces <> id)),
  constraint document_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint document_withdrawn CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)))
);

create table engagement (
  id uuid not null,
  version integer not null default 1,
  project_id uuid not null,
  slot_id uuid,
  person_id uuid not null,
  role text collate "C" not null,
  role_name text not null,
  exclusive boolean not null,
  from_on date not null,
  to_on date,
  state text collate "C" not null,
  reserved_until date,
  begun_by text collate "C",
  begun_note text,
  begun_document uuid,
  lock_exception text collate "C",
  lock_exception_projects uuid[] not null default '{}'::uuid[],
  evidence_note text,
  evidence_document uuid,
  ended_reason text collate "C",
  ended_note text,
  ended_document uuid,
  replaces uuid,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint engagement_pkey PRIMARY KEY (id),
  constraint engagement_begun_document_fkey FOREIGN KEY (begun_document) REFERENCES project_document(id),
  constraint engagement_ended_document_fkey FOREIGN KEY (ended_document) REFERENCES project_document(id),
  constraint engagement_evidence_document_fkey FOREIGN KEY (evidence_document) REFERENCES project_document(id),
  constraint engagement_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint engagement_project_id_fkey FOREIGN KEY (project_id) REFERENCES project(id),
  constraint engagement_replaces_fkey FOREIGN KEY (replaces) REFERENCES engagement(id),
  constraint engagement_slot_id_fkey FOREIGN KEY (slot_id) REFERENCES project_slot(id),
  constraint engagement_begun CHECK (((state <> 'active'::text) OR (begun_by IS NOT NULL))),
  constraint engagement_begun_by_check CHECK ((begun_by = ANY (ARRAY['winning_notice'::text, 'contract_record'::text, 'hand_over'::text]))),
  constraint engagement_days CHECK (((to_on IS NULL) OR (from_on <= to_on))),
  constraint engagement_excepted CHECK (((lock_exception IS NOT NULL) = (cardinality(lock_exception_projects) > 0))),
  constraint engagement_lock_exception_check CHECK ((lock_exception = ANY (ARRAY['adjacent_sections'::text, 'accepted_in_contract'::text, 'stopped_120_days'::text, 'owner_consent'::text]))),
  constraint engagement_over CHECK (((ended_reason IS NOT NULL) = (state = ANY (ARRAY['ended'::text, 'released'::text])))),
  constraint engagement_state_check CHECK ((state = ANY (ARRAY['reserved'::text, 'active'::text, 'ended'::text, 'released'::text])))
);

create table file_removal (
  sha256 text not null,
  remove_after timestamp with time zone not null,
  constraint file_removal_pkey PRIMARY KEY (sha256),
  constraint file_removal_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);

create table import (
  id uuid not null,
  version integer not null default 1,
  state text not null,
  run integer not null default 1,
  unattended boolean not null default false,
  file_sha256 text not null,
  file_name text not null,
  bytes bigint not null,
  sheets jsonb not null default '[]'::jsonb,
  corrections jsonb not null default '{}'::jsonb,
  summary jsonb,
  failure jsonb,
  registry bytea,
  stale boolean not null default false,
  received_by jsonb not null,
  received_at timestamp with time zone not null,
  confirmed_by jsonb,
  confirmed_at timestamp with time zone,
  applied_at timestamp with time zone,
  constraint import_pkey PRIMARY KEY (id),
  constraint import_bytes_check CHECK ((bytes > 0)),
  constraint import_file_sha256_check CHECK ((file_sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint import_registry_check CHECK ((octet_length(registry) = 32)),
  constraint import_run_check CHECK ((run >= 1)),
  constraint import_state_check CHECK ((state = ANY (ARRAY['received'::text, 'reading'::text, 'ready'::text, 'applying'::text, 'applied'::text, 'failed'::text, 'cancelled'::text]))),
  constraint import_version_check CHECK ((version >= 1))
);

create table import_decision (
  import_id uuid not null,
  sheet smallint not null,
  "row" integer not null,
  part smallint not null default 0,
  left_out boolean not null default false,
  person text,
  by jsonb not null,
  at timestamp with time zone not null,
  constraint import_decision_pkey PRIMARY KEY (import_id, sheet, "row", part),
  constraint import_decision_import_id_fkey FOREIGN KEY (import_id) REFERENCES import(id) ON DELETE CASCADE
);

create table import_edit (
  import_id uuid not null,
  sheet smallint not null,
  "row" integer not null,
  part smallint not null default 0,
  field text not null,
  value text not null,
  by jsonb not null,
  at timestamp with time zone not null,
  constraint import_edit_pkey PRIMARY KEY (import_id, sheet, "row", part, field),
  constraint import_edit_import_id_fkey FOREIGN KEY (import_id) REFERENCES import(id) ON DELETE CASCADE
);

create table import_issue (
  import_id uuid not null,
  sheet smallint not null,
  "row" integer not null,
  part smallint not null default 0,
  code text not null,
  field text,
  value text,
  value_key bytea,
  constraint import_issue_import_id_fkey FOREIGN KEY (import_id) REFERENCES import(id) ON DELETE CASCADE,
  constraint import_issue_value_key_check CHECK ((octet_length(value_key) = 16))
);

create table import_mapping (
  shape text not null,
  header_row integer,
  columns jsonb not null,
  ignored boolean not null,
  by jsonb not null,
  at timestamp with time zone not null,
  constraint import_mapping_pkey PRIMARY KEY (shape)
);

create table import_plan (
  import_id uuid not null,
  sheet smallint not null,
  "row" integer not null,
  part smallint not null default 0,
  rank smallint not null,
  status text not null,
  action text not null,
  codes text[] not null default '{}'::text[],
  person_ref text,
  new_person boolean not null default false,
  left_out boolean not null default false,
  search text not null default ''::text,
  relation text,
  digest bytea,
  constraint import_plan_pkey PRIMARY KEY (import_id, sheet, "row", part),
  constraint import_plan_import_id_fkey FOREIGN KEY (import_id) REFERENCES import(id) ON DELETE CASCADE,
  constraint import_plan_action_check CHECK ((action = ANY (ARRAY['create'::text, 'renew'::text, 'change'::text, 'none'::text]))),
  constraint import_plan_digest_check CHECK ((octet_length(digest) = 16)),
  constraint import_plan_status_check CHECK ((status = ANY (ARRAY['ok'::text, 'review'::text, 'error'::text, 'duplicate'::text, 'skipped'::text])))
);

create table import_progress (
  import_id uuid not null,
  run integer not null,
  step text,
  done integer not null default 0,
  total integer,
  constraint import_progress_pkey PRIMARY KEY (import_id),
  constraint import_progress_import_id_fkey FOREIGN KEY (import_id) REFERENCES import(id) ON DELETE CASCADE,
  constraint import_progress_step_check CHECK ((step = ANY (ARRAY['reading'::text, 'planning'::text, 'applying'::text])))
);

create table import_row (
  import_id uuid not null,
  sheet smallint not null,
  "row" integer not null,
  part smallint not null default 0,
  cells text not null,
  constraint import_row_pkey PRIMARY KEY (import_id, sheet, "row", part),
  constraint import_row_import_id_fkey FOREIGN KEY (import_id) REFERENCES import(id) ON DELETE CASCADE
);

create table import_touch (
  import_id uuid not null,
  sheet smallint not null,
  "row" integer not null,
  part smallint not null default 0,
  version integer not null,
  constraint import_touch_pkey PRIMARY KEY (import_id, sheet, "row", part),
  constraint import_touch_import_id_fkey FOREIGN KEY (import_id) REFERENCES import(id) ON DELETE CASCADE,
  constraint import_touch_version_check CHECK ((version >= 1))
);

create table import_turn (
  one boolean not null default true,
  constraint import_turn_pkey PRIMARY KEY (one),
  constraint import_turn_one_check CHECK (one)
);

create table invitation (
  account_id uuid not null,
  token_hash bytea not null,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint invitation_pkey PRIMARY KEY (account_id),
  constraint invitation_token_hash_key UNIQUE (token_hash),
  constraint invitation_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint invitation_check CHECK ((expires_at > made_at)),
  constraint invitation_token_hash_check CHECK ((octet_length(token_hash) = 32))
);

create table job_process (
  id uuid not null,
  worker_ids text[] not null default '{}'::text[],
  seen_at timestamp with time zone not null default now(),
  constraint job_process_pkey PRIMARY KEY (id)
);

create table job_slot (
  job text not null,
  day date not null,
  taken_at timestamp with time zone not null,
  constraint job_slot_pkey PRIMARY KEY (job, day)
);

create table key_mark (
  key_id text not null,
  mark bytea not null,
  seen_at timestamp with time zone not null default now(),
  constraint key_mark_pkey PRIMARY KEY (key_id),
  constraint key_mark_mark_check CHECK ((octet_length(mark) = 16))
);

create table ledger_change (
  id uuid not null,
  rec uuid not null,
  rev integer not null,
  prev bytea,
  at timestamp with time zone not null,
  action text not null,
  actor_id text not null,
  person_id text,
  credential_id text,
  snapshot jsonb not null,
  salt bytea not null,
  files text[] not null default '{}'::text[],
  leaf bytea not null,
  constraint ledger_change_pkey PRIMARY KEY (id),
  constraint ledger_change_rev UNIQUE (rec, rev),
  constraint ledger_change_rec_fkey FOREIGN KEY (rec) REFERENCES ledger_record(rec),
  constraint ledger_change_leaf_check CHECK ((octet_length(leaf) = 32)),
  constraint ledger_change_prev_check CHECK ((octet_length(prev) = 32)),
  constraint ledger_change_rev_check CHECK ((rev >= 1)),
  constraint ledger_change_salt_check CHECK ((octet_length(salt) = 32))
);

create table ledger_record (
  rec uuid not null,
  subject_type text not null,
  subject_id text not null,
  rev integer not null,
  prev bytea,
  constraint ledger_record_pkey PRIMARY KEY (rec),
  constraint ledger_record_subject UNIQUE (subject_type, subject_id),
  constraint ledger_record_prev_check CHECK ((octet_length(prev) = 32)),
  constraint ledger_record_rev_check CHECK ((rev >= 0))
);

create table loan (
  id uuid not null,
  version integer not null default 1,
  credential_id uuid not null,
  holder_id uuid not null,
  what text collate "C" not null,
  purpose text collate "C" not null,
  project_id uuid,
  project_name text,
  project_search text collate "C" not null default ''::text,
  unit_id uuid not null,
  borrower_id uuid not null,
  from_on date not null,
  to_on date not null,
  held daterange not null,
  reason text not null,
  state text collate "C" not null,
  state_reason text,
  approval_id uuid not null,
  requested_by text not null,
  requested_by_label text not null,
  requested_at timestamp with time zone not null,
  handed_on date,
  called_back_on date,
  called_back_why text[] not null default '{}'::text[],
  closed_on date,
  updated_at timestamp with time zone not null,
  constraint loan_pkey PRIMARY KEY (id),
  constraint loan_borrower_id_fkey FOREIGN KEY (borrower_id) REFERENCES person(id),
  constraint loan_credential_id_fkey FOREIGN KEY (credential_id) REFERENCES credential(id),
  constraint loan_holder_id_fkey FOREIGN KEY (holder_id) REFERENCES person(id),
  constraint loan_apart EXCLUDE USING gist (credential_id WITH =, what WITH =, held WITH &&) WHERE (((state = ANY (ARRAY['requested'::text, 'approved'::text, 'out'::text])) AND (what <> 'scan'::text))),
  constraint loan_check CHECK ((to_on >= from_on)),
  constraint loan_closed CHECK (((closed_on IS NOT NULL) = (state = ANY (ARRAY['returned'::text, 'refused'::text, 'recalled'::text, 'cancelled'::text, 'lapsed'::text, 'lost'::text])))),
  constraint loan_handed CHECK (((handed_on IS NOT NULL) OR (state <> ALL (ARRAY['out'::text, 'returned'::text, 'lost'::text])))),
  constraint loan_purpose_check CHECK ((purpose = ANY (ARRAY['tender'::text, 'qualification'::text, 'inspection'::text, 'filing'::text, 'other'::text]))),
  constraint loan_state_check CHECK ((state = ANY (ARRAY['requested'::text, 'approved'::text, 'out'::text, 'returned'::text, 'refused'::text, 'recalled'::text, 'cancelled'::text, 'lapsed'::text, 'lost'::text]))),
  constraint loan_what_check CHECK ((what = ANY (ARRAY['original'::text, 'scan'::text, 'seal'::text])))
);

create table loan_extension (
  id uuid not null,
  loan_id uuid not null,
  from_on date not null,
  to_on date not null,
  state text collate "C" not null,
  reason text not null,
  approval_id uuid not null,
  requested_by_label text not null,
  requested_at timestamp with time zone not null,
  constraint loan_extension_pkey PRIMARY KEY (id),
  constraint loan_extension_loan_id_fkey FOREIGN KEY (loan_id) REFERENCES loan(id),
  constraint loan_extension_check CHECK ((to_on > from_on)),
  constraint loan_extension_state_check CHECK ((state = ANY (ARRAY['requested'::text, 'approved'::text, 'refused'::text, 'recalled'::text])))
);

create table loan_link (
  id uuid not null,
  loan_id uuid not null,
  token_hash bytea not null,
  recipient text not null,
  outside boolean not null,
  consent_on date,
  consent text,
  expires_on date not null,
  opened integer not null default 0,
  last_opened_at timestamp with time zone,
  ended_at timestamp with time zone,
  ended_by_label text,
  made_by text not null,
  made_by_label text not null,
  made_at timestamp with time zone not null,
  constraint loan_link_pkey PRIMARY KEY (id),
  constraint loan_link_token_hash_key UNIQUE (token_hash),
  constraint loan_link_loan_id_fkey FOREIGN KEY (loan_id) REFERENCES loan(id),
  constraint loan_link_consent CHECK (((NOT outside) OR ((consent_on IS NOT NULL) AND (consent IS NOT NULL))))
);

create table loan_link_opening (
  id uuid not null,
  link_id uuid not null,
  at timestamp with time zone not null,
  what text collate "C" not null,
  constraint loan_link_opening_pkey PRIMARY KEY (id),
  constraint loan_link_opening_link_id_fkey FOREIGN KEY (link_id) REFERENCES loan_link(id),
  constraint loan_link_opening_what_check CHECK ((what = ANY (ARRAY['page'::text, 'file'::text])))
);

create table loan_news (
  key text collate "C" not null,
  recipient text collate "C" not null,
  template text collate "C" not null,
  credential_id uuid,
  data jsonb not null,
  noted_at timestamp with time zone not null,
  told_at timestamp with time zone,
  constraint loan_news_pkey PRIMARY KEY (key),
  constraint loan_news_credential_id_fkey FOREIGN KEY (credential_id) REFERENCES credential(id),
  constraint loan_news_template_check CHECK ((template = ANY (ARRAY['loan_due'::text, 'custody_case'::text])))
);

create table log_queue (
  id bigint not null default nextval('log_queue_id_seq'::regclass),
  payload text not null,
  constraint log_queue_pkey PRIMARY KEY (id),
  constraint log_queue_payload_check CHECK ((octet_length(payload) <= 2048))
);

create table message (
  id uuid not null,
  key text not null,
  way text not null,
  template text not null,
  person_id uuid,
  account_id uuid,
  channel_id uuid,
  data jsonb not null,
  credential_ids uuid[] not null default '{}'::uuid[],
  state text not null,
  refusal text,
  code text,
  reason text,
  not_before timestamp with time zone not null,
  slot_at timestamp with time zone,
  attempts integer not null default 0,
  first_tried_at timestamp with time zone,
  maybe_double boolean not null default false,
  vendor_id text,
  title text,
  text text,
  text_digest bytea,
  shipped_instead boolean not null default false,
  sent_at timestamp with time zone,
  sent_on date,
  receipt_asked integer not null default 0,
  read_at timestamp with time zone,
  resend_of uuid,
  resends integer not null default 0,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint message_pkey PRIMARY KEY (id),
  constraint message_once UNIQUE (key, way),
  constraint message_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint message_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint message_resend_of_fkey FOREIGN KEY (resend_of) REFERENCES message(id),
  constraint message_check CHECK ((num_nonnulls(person_id, account_id) <= 1)),
  constraint message_key_check CHECK (((length(key) >= 1) AND (length(key) <= 200))),
  constraint message_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sending'::text, 'held'::text, 'sent'::text, 'delivered'::text, 'failed'::text, 'fell_back'::text, 'unreachable'::text, 'cancelled'::text]))),
  constraint message_way_check CHECK ((way = ANY (ARRAY['inbox'::text, 'mail'::text, 'sms'::text, 'chat'::text, 'group'::text, 'webhook'::text])))
);

create table message_attempt (
  message_id uuid not null,
  number integer not null,
  channel_id uuid not null,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  outcome text,
  refusal text,
  code text,
  reason text,
  asked boolean not null default false,
  constraint message_attempt_pkey PRIMARY KEY (message_id, number),
  constraint message_attempt_message_id_fkey FOREIGN KEY (message_id) REFERENCES message(id),
  constraint message_attempt_outcome_check CHECK ((outcome = ANY (ARRAY['accepted'::text, 'refused'::text, 'cut_off'::text])))
);

create table message_channel (
  id uuid not null,
  version integer not null default 1,
  kind text not null,
  name text not null,
  enabled boolean not null default true,
  "position" integer not null default 0,
  settings jsonb not null,
  secrets text,
  paused_at timestamp with time zone,
  paused_reason text,
  last_error_at timestamp with time zone,
  last_error text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  secret_names text[] not null default '{}'::text[],
  tested_at timestamp with time zone,
  test_accepted boolean,
  test_class text,
  test_code text,
  test_reason text,
  removed_at timestamp with time zone,
  resumes_at timestamp with time zone,
  constraint message_channel_pkey PRIMARY KEY (id),
  constraint message_channel_check CHECK (((removed_at IS NULL) OR ((NOT enabled) AND (secrets IS NULL)))),
  constraint message_channel_check1 CHECK (((resumes_at IS NULL) OR (paused_at IS NOT NULL))),
  constraint message_channel_name_check CHECK ((name <> ''::text)),
  constraint message_channel_test_class_check CHECK ((test_class = ANY (ARRAY['retry'::text, 'address'::text, 'message'::text, 'channel'::text, 'unknown'::text])))
);

create table message_recipient (
  person_id uuid not null,
  version integer not null default 1,
  language text,
  ways text[],
  wecom_user text,
  dingtalk_user text,
  feishu_user text,
  updated_at timestamp with time zone not null,
  constraint message_recipient_pkey PRIMARY KEY (person_id),
  constraint message_recipient_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint message_recipient_language_check CHECK ((language = ANY (ARRAY['zh-CN'::text, 'en'::text])))
);

create table message_settings (
  only_one boolean not null default true,
  version integer not null default 1,
  quiet_from smallint not null default 1200,
  quiet_until smallint not null default 480,
  working_days_only boolean not null default true,
  ways text[] not null default '{inbox,chat,mail,sms}'::text[],
  language text not null default 'zh-CN'::text,
  updated_at timestamp with time zone not null default now(),
  constraint message_settings_pkey PRIMARY KEY (only_one),
  constraint message_settings_language_check CHECK ((language = ANY (ARRAY['zh-CN'::text, 'en'::text]))),
  constraint message_settings_only_one_check CHECK (only_one),
  constraint message_settings_quiet_from_check CHECK (((quiet_from >= 0) AND (quiet_from <= 1439))),
  constraint message_settings_quiet_until_check CHECK (((quiet_until >= 0) AND (quiet_until <= 1439)))
);

create table message_template (
  template text not null,
  way text not null,
  language text not null,
  version integer not null default 1,
  title text not null default ''::text,
  text text not null default ''::text,
  sms_code text,
  sms_variables jsonb,
  updated_at timestamp with time zone not null,
  updated_by text,
  constraint message_template_pkey PRIMARY KEY (template, way, language),
  constraint message_template_language_check CHECK ((language = ANY (ARRAY['zh-CN'::text, 'en'::text]))),
  constraint message_template_way_check CHECK ((way = ANY (ARRAY['inbox'::text, 'mail'::text, 'sms'::text, 'chat'::text, 'group'::text, 'webhook'::text])))
);

create table message_wrong_address (
  person_id uuid not null,
  kind text not null,
  address_index bytea not null,
  channel_id uuid not null,
  message_id uuid not null,
  code text not null,
  reason text not null,
  found_at timestamp with time zone not null,
  constraint message_wrong_address_pkey PRIMARY KEY (person_id, kind),
  constraint message_wrong_address_message_id_fkey FOREIGN KEY (message_id) REFERENCES message(id),
  constraint message_wrong_address_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint message_wrong_address_kind_check CHECK ((kind = ANY (ARRAY['email'::text, 'phone'::text, 'wecom_user'::text, 'dingtalk_user'::text, 'feishu_user'::text])))
);

create table notice (
  id uuid not null,
  run_id uuid not null,
  credential_id uuid not null,
  kind text not null,
  profession text,
  due_on date not null,
  stage integer not null,
  level smallint not null default 0,
  escalated_from date,
  role text not null,
  recipient text collate "C" not null,
  person_id uuid,
  unit_id uuid,
  ways text[] not null,
  planned_at timestamp with time zone not null,
  message_key text,
  told_at timestamp with time zone,
  fault text,
  constraint notice_pkey PRIMARY KEY (id),
  constraint notice_once UNIQUE NULLS NOT DISTINCT (credential_id, due_on, kind, profession, stage, level, escalated_from, role, recipient),
  constraint notice_credential_id_fkey FOREIGN KEY (credential_id) REFERENCES credential(id),
  constraint notice_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint notice_run_id_fkey FOREIGN KEY (run_id) REFERENCES reminder_run(id),
  constraint notice_check CHECK (((level = 0) = (escalated_from IS NULL))),
  constraint notice_check1 CHECK (((message_key IS NULL) = (told_at IS NULL))),
  constraint notice_fault_check CHECK ((fault = ANY (ARRAY['nobody'::text, 'no_address'::text, 'no_hr'::text, 'undeliverable'::text, 'void'::text]))),
  constraint notice_level_check CHECK (((level >= 0) AND (level <= 3))),
  constraint notice_role_check CHECK ((role = ANY (ARRAY['holder'::text, 'steward'::text, 'head'::text, 'hr'::text])))
);

create table org_unit (
  id uuid not null,
  version integer not null default 1,
  parent_id uuid,
  name text not null,
  name_key text not null,
  legal_entity boolean not null default false,
  credit_code text,
  "position" integer not null default 0,
  path text not null,
  tree_order integer not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  head_id uuid,
  constraint org_unit_pkey PRIMARY KEY (id),
  constraint org_unit_name_once UNIQUE NULLS NOT DISTINCT (parent_id, name_key),
  constraint org_unit_head_id_fkey FOREIGN KEY (head_id) REFERENCES person(id),
  constraint org_unit_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES org_unit(id)
);

create table person (
  id uuid not null,
  version integer not null default 1,
  name text not null,
  name_key text not null,
  sort_key text collate "C" not null,
  search_text text collate "C" not null,
  employee_number text,
  employee_key text,
  id_kind text,
  id_state text not null,
  id_sealed text,
  id_masked text,
  id_index bytea,
  phone_sealed text,
  phone_masked text,
  phone_index bytea,
  index_version smallint not null,
  email text,
  unit_id uuid,
  post text,
  sex text,
  born_on date,
  employment_state text not null default 'active'::text,
  hired_on date,
  left_on date,
  remarks text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  steward_id uuid,
  insured_with_id uuid,
  insured_with_name text,
  constraint person_pkey PRIMARY KEY (id),
  constraint person_insured_with_id_fkey FOREIGN KEY (insured_with_id) REFERENCES org_unit(id),
  constraint person_steward_id_fkey FOREIGN KEY (steward_id) REFERENCES person(id),
  constraint person_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES org_unit(id),
  constraint person_check CHECK (((id_state = 'missing'::text) = (id_sealed IS NULL))),
  constraint person_check1 CHECK (((id_state <> 'valid'::text) OR (id_index IS NOT NULL))),
  constraint person_employment_state_check CHECK ((employment_state = ANY (ARRAY['active'::text, 'leaving'::text, 'left'::text]))),
  constraint person_id_index_check CHECK ((octet_length(id_index) = 16)),
  constraint person_id_state_check CHECK ((id_state = ANY (ARRAY['valid'::text, 'invalid'::text, 'lost_precision'::text, 'missing'::text]))),
  constraint person_insured_once CHECK (((insured_with_id IS NULL) OR (insured_with_name IS NULL))),
  constraint person_insured_with_name_check CHECK (((char_length(insured_with_name) >= 1) AND (char_length(insured_with_name) <= 200))),
  constraint person_phone_index_check CHECK ((octet_length(phone_index) = 16)),
  constraint person_sex_check CHECK ((sex = ANY (ARRAY['male'::text, 'female'::text]))),
  constraint person_steward_other CHECK ((steward_id <> id))
);

create table person_summary (
  person_id uuid not null,
  credential_count integer not null default 0,
  next_due_on date,
  constraint person_summary_pkey PRIMARY KEY (person_id),
  constraint person_summary_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);

create table post (
  id uuid not null,
  version integer not null default 1,
  name text not null,
  name_key text not null generated always as (lower(btrim(name))) stored,
  requirement_id uuid not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint post_pkey PRIMARY KEY (id),
  constraint post_requirement_id_fkey FOREIGN KEY (requirement_id) REFERENCES requirement(id),
  constraint post_name_check CHECK ((name <> ''::text))
);

create table project (
  id uuid not null,
  version integer not null default 1,
  code text,
  name text not null,
  kind text collate "C" not null,
  state text collate "C" not null,
  state_on date not null,
  state_note text,
  entity_id uuid not null,
  unit_id uuid,
  home_unit_id uuid not null generated always as (COALESCE(unit_id, entity_id)) stored,
  place text,
  area_m2 integer,
  contract_wan_yuan numeric(12,2),
  starts_on date not null,
  ends_on date not null,
  sort_key text collate "C" not null,
  search_text text collate "C" not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint project_pkey PRIMARY KEY (id),
  constraint project_entity_id_fkey FOREIGN KEY (entity_id) REFERENCES org_unit(id),
  constraint project_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES org_unit(id),
  constraint project_area_m2_check CHECK ((area_m2 > 0)),
  constraint project_code_check CHECK ((code <> ''::text)),
  constraint project_contract_wan_yuan_check CHECK ((contract_wan_yuan > (0)::numeric)),
  constraint project_days CHECK ((starts_on <= ends_on)),
  constraint project_kind_check CHECK ((kind = ANY (ARRAY['building'::text, 'decoration'::text, 'municipal'::text, 'highway'::text, 'railway'::text, 'airport'::text, 'port'::text, 'water'::text, 'mechanical'::text, 'mining'::text, 'communication'::text, 'supervision'::text, 'other'::text]))),
  constraint project_name_check CHECK ((name <> ''::text)),
  constraint project_state_check CHECK ((state = ANY (ARRAY['tender'::text, 'won'::text, 'running'::text, 'stopped'::text, 'accepted'::text, 'lost'::text])))
);

create table project_document (
  id uuid not null,
  project_id uuid not null,
  kind text collate "C" not null,
  name text not null,
  media_type text not null,
  bytes bigint not null,
  sha256 text not null,
  added_by_label text not null,
  added_at timestamp with time zone not null,
  constraint project_document_pkey PRIMARY KEY (id),
  constraint project_document_once UNIQUE (project_id, sha256),
  constraint project_document_project_id_fkey FOREIGN KEY (project_id) REFERENCES project(id),
  constraint project_document_kind_check CHECK ((kind = ANY (ARRAY['winning_notice'::text, 'contract_record'::text, 'acceptance'::text, 'owner_consent'::text, 'stop_order'::text, 'hand_over'::text, 'force_majeure'::text, 'termination'::text, 'other'::text]))),
  constraint project_document_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);

create table project_slot (
  id uuid not null,
  version integer not null default 1,
  project_id uuid not null,
  "position" smallint not null,
  role text collate "C" not null,
  name text not null,
  count smallint not null,
  priority smallint not null,
  exclusive boolean not null,
  requirement jsonb,
  may_expire boolean not null,
  from_on date,
  to_on date,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint project_slot_pkey PRIMARY KEY (id),
  constraint project_slot_project_id_fkey FOREIGN KEY (project_id) REFERENCES project(id),
  constraint project_slot_count_check CHECK (((count >= 1) AND (count <= 100))),
  constraint project_slot_days CHECK (((from_on IS NULL) OR (to_on IS NULL) OR (from_on <= to_on))),
  constraint project_slot_name_check CHECK ((name <> ''::text)),
  constraint project_slot_priority_check CHECK (((priority >= 1) AND (priority <= 5))),
  constraint project_slot_requirement_check CHECK ((jsonb_typeof(requirement) = 'object'::text)),
  constraint project_slot_role_check CHECK ((role = ANY (ARRAY['project_manager'::text, 'technical_leader'::text, 'safety_director'::text, 'safety_officer'::text, 'construction_officer'::text, 'quality_officer'::text, 'material_officer'::text, 'document_officer'::text, 'machinery_officer'::text, 'labour_officer'::text, 'cost_engineer'::text, 'surveyor'::text, 'tester'::text, 'chief_supervisor'::text, 'supervisor'::text, 'other'::text])))
);

create table proposal (
  id uuid not null,
  version integer not null default 1,
  state text collate "C" not null,
  asked jsonb not null,
  answer jsonb not null,
  filled integer not null,
  places integer not null,
  made_by text not null,
  made_by_label text not null,
  made_at timestamp with time zone not null,
  accepted_by_label text,
  accepted_at timestamp with time zone,
  constraint proposal_pkey PRIMARY KEY (id),
  constraint proposal_accepted CHECK (((state = 'accepted'::text) = (accepted_at IS NOT NULL))),
  constraint proposal_check CHECK ((places >= filled)),
  constraint proposal_filled_check CHECK ((filled >= 0)),
  constraint proposal_state_check CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text])))
);

create table proposal_project (
  project_id uuid not null,
  proposal_id uuid not null,
  constraint proposal_project_pkey PRIMARY KEY (project_id, proposal_id),
  constraint proposal_project_project_id_fkey FOREIGN KEY (project_id) REFERENCES project(id) ON DELETE CASCADE,
  constraint proposal_project_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES proposal(id) ON DELETE CASCADE
);

create table recovery_code (
  account_id uuid not null,
  code_hash bytea not null,
  constraint recovery_code_pkey PRIMARY KEY (account_id, code_hash),
  constraint recovery_code_account_id_fkey FOREIGN KEY (account_id) REFERENCES second_factor(account_id) ON DELETE CASCADE,
  constraint recovery_code_code_hash_check CHECK ((octet_length(code_hash) = 32))
);

create table reminder_policy (
  id uuid not null,
  version integer not null default 1,
  type_id text collate "C",
  category text,
  unit_id uuid,
  rules jsonb not null,
  updated_at timestamp with time zone not null,
  constraint reminder_policy_pkey PRIMARY KEY (id),
  constraint reminder_policy_place_once UNIQUE NULLS NOT DISTINCT (type_id, category, unit_id),
  constraint reminder_policy_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES org_unit(id),
  constraint reminder_policy_category_check CHECK ((category = ANY (ARRAY['registration'::text, 'title'::text, 'skill'::text]))),
  constraint reminder_policy_check CHECK (((type_id IS NULL) OR (category IS NULL)))
);

create table reminder_run (
  id uuid not null,
  day date not null,
  today date not null,
  state text not null default 'planning'::text,
  place jsonb,
  deadlines integer not null default 0,
  notices integer not null default 0,
  messages integer not null default 0,
  faults integer not null default 0,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  constraint reminder_run_pkey PRIMARY KEY (id),
  constraint reminder_run_day_key UNIQUE (day),
  constraint reminder_run_state_check CHECK ((state = ANY (ARRAY['planning'::text, 'telling'::text, 'done'::text])))
);

create table reminder_setting (
  only_one boolean not null default true,
  version integer not null default 1,
  scan_at text not null default '07:00'::text,
  constraint reminder_setting_pkey PRIMARY KEY (only_one),
  constraint reminder_setting_only_one_check CHECK (only_one),
  constraint reminder_setting_scan_at_check CHECK ((scan_at ~ '^([01]\d|2[0-3]):[0-5]\d$'::text))
);

create table renewal_budget (
  year smallint not null,
  unit_id uuid,
  amount_fen bigint not null,
  updated_at timestamp with time zone not null,
  constraint renewal_budget_once UNIQUE NULLS NOT DISTINCT (year, unit_id),
  constraint renewal_budget_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES org_unit(id),
  constraint renewal_budget_amount_fen_check CHECK ((amount_fen >= 0))
);

create table renewal_case (
  id uuid not null,
  version integer not null default 1,
  credential_id uuid not null,
  person_id uuid not null,
  kind text collate "C" not null,
  period_ordinal integer not null,
  state text collate "C" not null,
  end_reason text,
  opens_on date not null,
  apply_by date not null,
  ends_on date not null,
  owner_id uuid,
  next_step text,
  next_due_on date,
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  updated_at timestamp with time zone not null,
  constraint renewal_case_pkey PRIMARY KEY (id),
  constraint renewal_case_credential_id_fkey FOREIGN KEY (credential_id) REFERENCES credential(id),
  constraint renewal_case_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES person(id),
  constraint renewal_case_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint renewal_case_closed CHECK (((closed_at IS NOT NULL) = (state = ANY (ARRAY['done'::text, 'given_up'::text])))),
  constraint renewal_case_end_reason_check CHECK ((end_reason = ANY (ARRAY['given_up'::text, 'cancelled'::text, 'revoked'::text, 'superseded'::text, 'left'::text, 'date_moved'::text]))),
  constraint renewal_case_kind_check CHECK ((kind = ANY (ARRAY['renewal'::text, 'review'::text]))),
  constraint renewal_case_period_ordinal_check CHECK ((period_ordinal >= 1)),
  constraint renewal_case_state_check CHECK ((state = ANY (ARRAY['open'::text, 'waiting'::text, 'submitted'::text, 'done'::text, 'given_up'::text, 'lapsed'::text])))
);

create table renewal_entry (
  id uuid not null,
  version integer not null default 1,
  kind text collate "C" not null,
  title text not null,
  type_ids text[] not null default '{}'::text[],
  starts_on date not null,
  ends_on date not null,
  register_by date,
  place text,
  capacity integer,
  fee_fen bigint,
  remarks text,
  cancelled_at timestamp with time zone,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint renewal_entry_pkey PRIMARY KEY (id),
  constraint renewal_entry_capacity_check CHECK ((capacity >= 1)),
  constraint renewal_entry_check CHECK ((ends_on >= starts_on)),
  constraint renewal_entry_fee_fen_check CHECK ((fee_fen >= 0)),
  constraint renewal_entry_kind_check CHECK ((kind = ANY (ARRAY['exam'::text, 'training'::text])))
);

create table renewal_hours (
  id uuid not null,
  person_id uuid not null,
  earned_on date not null,
  hours numeric(5,1) not null,
  kind text collate "C" not null,
  profession text,
  type_ids text[] not null default '{}'::text[],
  title text not null,
  provider text,
  document_id uuid,
  added_at timestamp with time zone not null,
  added_by text not null,
  withdrawn_at timestamp with time zone,
  withdrawn_by text,
  withdrawn_reason text,
  constraint renewal_hours_pkey PRIMARY KEY (id),
  constraint renewal_hours_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id),
  constraint renewal_hours_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint renewal_hours_hours_check CHECK ((hours > (0)::numeric)),
  constraint renewal_hours_kind_check CHECK ((kind = ANY (ARRAY['compulsory'::text, 'elective'::text])))
);

create table renewal_move (
  year smallint not null,
  credential_id uuid not null,
  kind text collate "C" not null,
  ends_on date not null,
  month date not null,
  moved_at timestamp with time zone not null,
  moved_by text not null,
  constraint renewal_move_pkey PRIMARY KEY (year, credential_id, kind),
  constraint renewal_move_credential_id_fkey FOREIGN KEY (credential_id) REFERENCES credential(id),
  constraint renewal_move_year_fkey FOREIGN KEY (year) REFERENCES renewal_plan(year),
  constraint renewal_move_kind_check CHECK ((kind = ANY (ARRAY['renewal'::text, 'review'::text])))
);

create table renewal_plan (
  year smallint not null,
  version integer not null default 1,
  frozen_at timestamp with time zone,
  frozen_by text,
  updated_at timestamp with time zone not null,
  constraint renewal_plan_pkey PRIMARY KEY (year)
);

create table renewal_plan_line (
  id uuid not null,
  year smallint not null,
  origin text collate "C" not null,
  credential_id uuid,
  unit_id uuid,
  type_id text collate "C",
  kind text collate "C",
  window_from date,
  window_to date,
  month date not null,
  cost_fen bigint,
  reason text,
  made_at timestamp with time zone not null,
  made_by text not null,
  constraint renewal_plan_line_pkey PRIMARY KEY (id),
  constraint renewal_plan_line_credential_id_fkey FOREIGN KEY (credential_id) REFERENCES credential(id),
  constraint renewal_plan_line_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES org_unit(id),
  constraint renewal_plan_line_year_fkey FOREIGN KEY (year) REFERENCES renewal_plan(year),
  constraint renewal_plan_line_kind_check CHECK ((kind = ANY (ARRAY['renewal'::text, 'review'::text]))),
  constraint renewal_plan_line_origin_check CHECK ((origin = ANY (ARRAY['plan'::text, 'correction'::text]))),
  constraint renewal_plan_line_said CHECK (((origin = 'plan'::text) OR (reason IS NOT NULL)))
);

create table renewal_step (
  case_id uuid not null,
  "position" smallint not null,
  kind text collate "C" not null,
  label text,
  owner text collate "C" not null,
  due_on date not null,
  done_on date,
  done_by text,
  cost_fen bigint,
  entry_id uuid,
  document_id uuid,
  constraint renewal_step_pkey PRIMARY KEY (case_id, "position"),
  constraint renewal_step_case_id_fkey FOREIGN KEY (case_id) REFERENCES renewal_case(id),
  constraint renewal_step_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id),
  constraint renewal_step_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES renewal_entry(id),
  constraint renewal_step_cost_fen_check CHECK ((cost_fen >= 0)),
  constraint renewal_step_done CHECK (((done_on IS NULL) = (done_by IS NULL))),
  constraint renewal_step_kind_check CHECK ((kind = ANY (ARRAY['hours'::text, 'fee'::text, 'booking'::text, 'application'::text, 'document'::text]))),
  constraint renewal_step_owner_check CHECK ((owner = ANY (ARRAY['holder'::text, 'steward'::text, 'hr'::text]))),
  constraint renewal_step_position_check CHECK (("position" >= 1))
);

create table renewal_template (
  type_id text collate "C" not null,
  version integer not null default 1,
  steps jsonb not null,
  updated_at timestamp with time zone not null,
  constraint renewal_template_pkey PRIMARY KEY (type_id)
);

create table requirement (
  id uuid not null,
  version integer not null default 1,
  name text not null,
  expression jsonb not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint requirement_pkey PRIMARY KEY (id),
  constraint requirement_expression_check CHECK ((jsonb_typeof(expression) = 'object'::text)),
  constraint requirement_name_check CHECK ((name <> ''::text))
);

create table response_policy (
  only_one boolean not null default true,
  version integer not null default 1,
  policy jsonb not null,
  updated_at timestamp with time zone not null default now(),
  constraint response_policy_pkey PRIMARY KEY (only_one),
  constraint response_policy_only_one_check CHECK (only_one)
);

create table reveal_allowance (
  actor_id text not null,
  hour timestamp with time zone not null,
  used integer not null,
  constraint reveal_allowance_pkey PRIMARY KEY (actor_id, hour)
);

create table role_grant (
  account_id uuid not null,
  role text not null,
  unit_id uuid,
  constraint role_grant_once UNIQUE NULLS NOT DISTINCT (account_id, role, unit_id),
  constraint role_grant_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint role_grant_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES org_unit(id),
  constraint role_grant_role_check CHECK ((role = ANY (ARRAY['admin'::text, 'hr'::text, 'head'::text, 'auditor'::text, 'project'::text])))
);

create table saved_view (
  id uuid not null,
  version integer not null default 1,
  owner_id uuid not null,
  list text not null,
  name text not null,
  query jsonb not null,
  shared_with text,
  "position" integer not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint saved_view_pkey PRIMARY KEY (id),
  constraint saved_view_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES account(id),
  constraint saved_view_list_check CHECK ((list = ANY (ARRAY['credentials'::text, 'people'::text]))),
  constraint saved_view_name_check CHECK ((name <> ''::text)),
  constraint saved_view_query_check CHECK (((jsonb_typeof(query) = 'object'::text) AND (NOT (query ? 'q'::text)))),
  constraint saved_view_shared_with_check CHECK ((shared_with = ANY (ARRAY['admin'::text, 'hr'::text, 'head'::text, 'steward'::text, 'holder'::text, 'auditor'::text, 'project'::text])))
);

create table second_factor (
  account_id uuid not null,
  secret_sealed text not null,
  confirmed_at timestamp with time zone,
  last_step bigint not null default 0,
  made_at timestamp with time zone not null,
  constraint second_factor_pkey PRIMARY KEY (account_id),
  constraint second_factor_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
);

create table session (
  token_hash bytea not null,
  id uuid not null,
  account_id uuid not null,
  created_at timestamp with time zone not null,
  idle_until timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  program text not null default 'other'::text,
  system text not null default 'other'::text,
  address text,
  used_at timestamp with time zone not null default now(),
  constraint session_pkey PRIMARY KEY (token_hash),
  constraint session_id_key UNIQUE (id),
  constraint session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint session_check CHECK ((idle_until <= ends_at)),
  constraint session_token_hash_check CHECK ((octet_length(token_hash) = 32))
);

create table setup_link (
  only_one boolean not null default true,
  token_hash bytea not null,
  made_at timestamp with time zone not null,
  constraint setup_link_pkey PRIMARY KEY (only_one),
  constraint setup_link_only_one_check CHECK (only_one),
  constraint setup_link_token_hash_check CHECK ((octet_length(token_hash) = 32))
);

create table sign_in_attempt (
  key bytea not null,
  failures integer not null,
  last_at timestamp with time zone not null,
  succeeded_at timestamp with time zone,
  name_key bytea,
  constraint sign_in_attempt_pkey PRIMARY KEY (key),
  constraint sign_in_attempt_key_check CHECK ((octet_length(key) = 32)),
  constraint sign_in_attempt_name_key_check CHECK ((octet_length(name_key) = 32))
);

create table stocktake (
  id uuid not null,
  version integer not null default 1,
  quarter text collate "C" not null,
  automatic boolean not null,
  name text,
  unit_ids uuid[] not null,
  categories text[] not null,
  counter_ids uuid[] not null,
  due_on date not null,
  state text collate "C" not null,
  frozen_after uuid not null default '00000000-0000-0000-0000-000000000000'::uuid,
  expected integer not null default 0,
  found integer not null default 0,
  missing integer not null default 0,
  different integer not null default 0,
  unexpected integer not null default 0,
  unchecked integer not null default 0,
  opened_by text not null,
  opened_by_label text not null,
  opened_at timestamp with time zone not null,
  frozen_at timestamp with time zone,
  closed_at timestamp with time zone,
  to_freeze integer,
  constraint stocktake_pkey PRIMARY KEY (id),
  constraint stocktake_adds_up CHECK ((expected = ((found + missing) + different))),
  constraint stocktake_cancelled CHECK (((state <> 'cancelled'::text) OR (expected = 0))),
  constraint stocktake_closed CHECK (((closed_at IS NOT NULL) = (state = 'closed'::text))),
  constraint stocktake_different_check CHECK ((different >= 0)),
  constraint stocktake_expected_check CHECK ((expected >= 0)),
  constraint stocktake_found_check CHECK ((found >= 0)),
  constraint stocktake_frozen CHECK (((frozen_at IS NULL) = (state = ANY (ARRAY['freezing'::text, 'cancelled'::text])))),
  constraint stocktake_missing_check CHECK ((missing >= 0)),
  constraint stocktake_quarter_check CHECK ((quarter ~ '^\d{4}-Q[1-4]$'::text)),
  constraint stocktake_state_check CHECK ((state = ANY (ARRAY['freezing'::text, 'counting'::text, 'closed'::text, 'cancelled'::text]))),
  constraint stocktake_to_freeze_check CHECK ((to_freeze >= 0)),
  constraint stocktake_unchecked CHECK ((unchecked <= found)),
  constraint stocktake_unchecked_check CHECK ((unchecked >= 0)),
  constraint stocktake_unexpected_check CHECK ((unexpected >= 0))
);

create table stocktake_case (
  id uuid not null,
  version integer not null default 1,
  stocktake_id uuid not null,
  last_stocktake_id uuid not null,
  kind text collate "C" not null,
  credential_id uuid,
  person_id uuid,
  unit_id uuid,
  unexpected_id uuid,
  title text not null,
  differs text[] not null default '{}'::text[],
  note text,
  owner_id uuid,
  due_on date not null,
  state text collate "C" not null,
  resolved_how text collate "C",
  resolution text,
  resolved_by_label text,
  resolved_at timestamp with time zone,
  opened_at timestamp with time zone not null,
  told_to uuid,
  told_late_of date,
  constraint stocktake_case_pkey PRIMARY KEY (id),
  constraint stocktake_case_unexpected_id_key UNIQUE (unexpected_id),
  constraint stocktake_case_credential_id_fkey FOREIGN KEY (credential_id) REFERENCES credential(id),
  constraint stocktake_case_last_stocktake_id_fkey FOREIGN KEY (last_stocktake_id) REFERENCES stocktake(id),
  constraint stocktake_case_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES person(id),
  constraint stocktake_case_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint stocktake_case_stocktake_id_fkey FOREIGN KEY (stocktake_id) REFERENCES stocktake(id),
  constraint stocktake_case_unexpected_id_fkey FOREIGN KEY (unexpected_id) REFERENCES stocktake_unexpected(id),
  constraint stocktake_case_about CHECK (((unexpected_id IS NOT NULL) OR (credential_id IS NOT NULL))),
  constraint stocktake_case_kind_check CHECK ((kind = ANY (ARRAY['missing'::text, 'different'::text, 'unchecked'::text, 'unexpected'::text]))),
  constraint stocktake_case_resolved CHECK ((((resolved_at IS NOT NULL) = (state = 'resolved'::text)) AND ((resolved_how IS NOT NULL) = (state = 'resolved'::text)))),
  constraint stocktake_case_resolved_how_check CHECK ((resolved_how = ANY (ARRAY['said'::text, 'seen'::text, 'equal'::text, 'undone'::text]))),
  constraint stocktake_case_state_check CHECK ((state = ANY (ARRAY['open'::text, 'resolved'::text]))),
  constraint stocktake_case_what CHECK (((kind = 'unexpected'::text) = (unexpected_id IS NOT NULL)))
);

create table stocktake_count (
  key uuid not null,
  stocktake_id uuid not null,
  outcome jsonb not null,
  counted_by text not null,
  counted_at timestamp with time zone not null,
  received_at timestamp with time zone not null,
  constraint stocktake_count_pkey PRIMARY KEY (key),
  constraint stocktake_count_stocktake_id_fkey FOREIGN KEY (stocktake_id) REFERENCES stocktake(id)
);

create table stocktake_item (
  stocktake_id uuid not null,
  credential_id uuid not null,
  person_id uuid not null,
  unit_id uuid,
  holder_name text not null,
  holder_number text,
  holder_sort text collate "C" not null,
  type_name text not null,
  profession text,
  level text,
  number text,
  issuer text,
  issued_on date,
  valid_until date,
  no_expiry boolean not null,
  employer text,
  credential_state text collate "C" not null,
  expires_on date,
  due_from date,
  review_due_on date,
  review_due_from date,
  search_text text collate "C" not null,
  place text collate "C" not null,
  shelf text,
  with_name text,
  steward_id uuid,
  carried boolean not null,
  state text collate "C" not null default 'missing'::text,
  counted_by text,
  counted_by_label text,
  counted_at timestamp with time zone,
  how text collate "C",
  found_place text,
  checked_by_label text,
  checked_at timestamp with time zone,
  differs text[] not null default '{}'::text[],
  note text,
  constraint stocktake_item_pkey PRIMARY KEY (stocktake_id, credential_id),
  constraint stocktake_item_credential_id_fkey FOREIGN KEY (credential_id) REFERENCES credential(id),
  constraint stocktake_item_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint stocktake_item_stocktake_id_fkey FOREIGN KEY (stocktake_id) REFERENCES stocktake(id),
  constraint stocktake_item_checked CHECK (((checked_at IS NULL) OR (counted_at IS NOT NULL))),
  constraint stocktake_item_compared CHECK (((state <> 'different'::text) OR (checked_at IS NOT NULL))),
  constraint stocktake_item_counted CHECK ((((state = 'missing'::text) = (counted_at IS NULL)) AND ((counted_at IS NULL) = (counted_by IS NULL)) AND ((counted_at IS NULL) = (how IS NULL)))),
  constraint stocktake_item_differs CHECK (((state = 'different'::text) = (differs <> '{}'::text[]))),
  constraint stocktake_item_how_check CHECK ((how = ANY (ARRAY['scan'::text, 'search'::text]))),
  constraint stocktake_item_place_check CHECK ((place = ANY (ARRAY['holder'::text, 'vault'::text, 'borrower'::text, 'outside'::text, 'unknown'::text]))),
  constraint stocktake_item_state_check CHECK ((state = ANY (ARRAY['missing'::text, 'found'::text, 'different'::text])))
);

create table stocktake_plan (
  only_one boolean not null default true,
  enabled boolean not null,
  unit_ids uuid[] not null,
  categories text[] not null,
  counter_ids uuid[] not null,
  opens_after_days smallint not null,
  counts_for_days smallint not null,
  set_by_label text not null,
  set_at timestamp with time zone not null,
  constraint stocktake_plan_pkey PRIMARY KEY (only_one),
  constraint stocktake_plan_counts_for_days_check CHECK (((counts_for_days >= 1) AND (counts_for_days <= 90))),
  constraint stocktake_plan_only_one_check CHECK (only_one),
  constraint stocktake_plan_opens_after_days_check CHECK (((opens_after_days >= 0) AND (opens_after_days <= 80)))
);

create table stocktake_signature (
  stocktake_id uuid not null,
  "position" smallint not null,
  signer_keys text[] not null,
  signed_by text not null,
  signed_by_label text not null,
  signed_at timestamp with time zone not null,
  constraint stocktake_signature_pkey PRIMARY KEY (stocktake_id, "position"),
  constraint stocktake_signature_stocktake_id_fkey FOREIGN KEY (stocktake_id) REFERENCES stocktake(id),
  constraint stocktake_signature_position_check CHECK (("position" = ANY (ARRAY[1, 2])))
);

create table stocktake_unexpected (
  id uuid not null,
  stocktake_id uuid not null,
  code text not null,
  code_key bytea not null,
  credential_id uuid,
  place text,
  note text,
  photo_sha256 text,
  photo_media_type text,
  photo_bytes bigint,
  counted_by text not null,
  counted_by_label text not null,
  counted_at timestamp with time zone not null,
  constraint stocktake_unexpected_pkey PRIMARY KEY (id),
  constraint stocktake_unexpected_once UNIQUE (stocktake_id, code_key),
  constraint stocktake_unexpected_credential_id_fkey FOREIGN KEY (credential_id) REFERENCES credential(id),
  constraint stocktake_unexpected_stocktake_id_fkey FOREIGN KEY (stocktake_id) REFERENCES stocktake(id),
  constraint stocktake_unexpected_code_key_check CHECK ((octet_length(code_key) = 16))
);

create table tender_package (
  id uuid not null,
  project_id uuid not null,
  state text collate "C" not null,
  purpose text not null,
  recipient text not null,
  consent_note text not null,
  language text collate "C" not null,
  done smallint not null default 0,
  total smallint not null default 0,
  missing integer,
  sha256 text,
  bytes bigint,
  asked_by text not null,
  asked_by_label text not null,
  asked_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  made_on date,
  expired_on date,
  constraint tender_package_pkey PRIMARY KEY (id),
  constraint tender_package_project_id_fkey FOREIGN KEY (project_id) REFERENCES project(id) ON DELETE CASCADE,
  constraint tender_package_consent_note_check CHECK ((consent_note <> ''::text)),
  constraint tender_package_expired CHECK (((state = 'expired'::text) = (expired_on IS NOT NULL))),
  constraint tender_package_file CHECK (((state = 'done'::text) = (sha256 IS NOT NULL))),
  constraint tender_package_language_check CHECK ((language = ANY (ARRAY['zh-CN'::text, 'en'::text]))),
  constraint tender_package_made CHECK (((state <> 'done'::text) OR (made_on IS NOT NULL))),
  constraint tender_package_purpose_check CHECK ((purpose <> ''::text)),
  constraint tender_package_recipient_check CHECK ((recipient <> ''::text)),
  constraint tender_package_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint tender_package_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'making'::text, 'done'::text, 'failed'::text, 'cancelled'::text, 'expired'::text])))
);

CREATE INDEX approval_attachment_request ON public.approval_attachment USING btree (request_id);

CREATE INDEX approval_deputy_deputy ON public.approval_deputy USING btree (deputy_person_id) WHERE (ended_at IS NULL);

CREATE INDEX approval_deputy_principal ON public.approval_deputy USING btree (principal_id) WHERE (ended_at IS NULL);

CREATE INDEX approval_event_request ON public.approval_event USING btree (request_id, at, id);

CREATE UNIQUE INDEX approval_hand_over_once ON public.approval_hand_over USING btree (request_id, "position") WHERE (ended_at IS NULL);

CREATE INDEX approval_hand_over_person ON public.approval_hand_over USING btree (person_id) WHERE (ended_at IS NULL);

CREATE INDEX approval_hand_over_principal ON public.approval_hand_over USING btree (principal_id) WHERE (ended_at IS NULL);

CREATE INDEX approval_request_mine ON public.approval_request USING gin (requester_keys);

CREATE INDEX approval_request_newest ON public.approval_request USING btree (requested_at DESC, id DESC);

CREATE UNIQUE INDEX approval_request_once ON public.approval_request USING btree (subject_kind, subject_id) WHERE (state = 'open'::text);

CREATE INDEX approval_request_person ON public.approval_request USING btree (person_id);

CREATE INDEX approval_request_queue ON public.approval_request USING btree (requested_at, id) WHERE (state = 'open'::text);

CREATE INDEX bulk_change_made ON public.bulk_change USING btree (made_at);

CREATE INDEX bulk_change_maker ON public.bulk_change USING btree (made_by) WHERE (state = 'ready'::text);

CREATE INDEX bulk_change_row_outcome ON public.bulk_change_row USING btree (bulk_id, outcome, place) INCLUDE (record_id, reason);

CREATE INDEX calendar_feed_account ON public.calendar_feed USING btree (account_id);

CREATE INDEX credential_aside ON public.credential USING btree (shelf) WHERE (shelf <> 0);

CREATE INDEX credential_category ON public.credential USING btree (category, shelf);

CREATE INDEX credential_custody ON public.credential USING btree (custody_place, shelf);

CREATE INDEX credential_custody_shelf ON public.credential USING btree (custody_shelf, shelf) WHERE (custody_shelf IS NOT NULL);

CREATE INDEX credential_deadline_due ON public.credential_deadline USING btree (due_on, credential_id, "position") INCLUDE (kind, profession, watched);

CREATE INDEX credential_due ON public.credential USING btree (due_on, id) INCLUDE (shelf, state, expires_on, due_from, review_due_on, review_due_from);

CREATE INDEX credential_due_from ON public.credential USING btree (due_from) INCLUDE (id, shelf, state, expires_on, review_due_on, review_due_from);

CREATE INDEX credential_employer ON public.credential USING btree (employer_unit_id, shelf);

CREATE INDEX credential_import ON public.credential USING btree (import_id, shelf);

CREATE INDEX credential_in_doubt ON public.credential USING btree (verification, shelf) WHERE (verification = ANY (ARRAY['doubtful'::text, 'refused'::text]));

CREATE INDEX credential_issued ON public.credential USING btree (issued_on, id) INCLUDE (shelf);

CREATE INDEX credential_issuer ON public.credential USING btree (issuer, shelf);

CREATE INDEX credential_labelled ON public.credential USING btree (id) WHERE (labels <> '{}'::text[]);

CREATE INDEX credential_labels ON public.credential USING gin (labels);

CREATE INDEX credential_leaving ON public.credential USING btree (shelf) WHERE (holder_employment = 'leaving'::text);

CREATE INDEX credential_level ON public.credential USING btree (level, shelf);

CREATE INDEX credential_name ON public.credential USING btree (holder_sort, id) INCLUDE (shelf);

CREATE INDEX credential_number ON public.credential USING btree (number, id) INCLUDE (shelf);

CREATE INDEX credential_number_key ON public.credential USING btree (number_key) WHERE (number_key IS NOT NULL);

CREATE UNIQUE INDEX credential_once ON public.credential USING btree (person_id, COALESCE(type_id, ''::text), COALESCE(profession, ''::text), number_key) WHERE ((number_key IS NOT NULL) AND (state <> ALL (ARRAY['superseded'::text, 'cancelled'::text, 'revoked'::text])) AND (NOT ((state = 'draft'::text) AND (given_up_on IS NOT NULL))));

CREATE INDEX credential_outside_employer ON public.credential USING btree (employer_name, shelf) WHERE ((employer_unit_id IS NULL) AND (employer_name IS NOT NULL));

CREATE INDEX credential_person ON public.credential USING btree (person_id);

CREATE INDEX credential_profession ON public.credential USING btree (profession, shelf);

CREATE INDEX credential_review ON public.credential USING btree (shelf) WHERE (review_codes <> '{}'::text[]);

CREATE INDEX credential_review_from ON public.credential USING btree (review_due_from) INCLUDE (id, shelf, state, expires_on, due_from, review_due_on) WHERE (review_due_from IS NOT NULL);

CREATE INDEX credential_search ON public.credential USING gin (search_text gin_trgm_ops);

CREATE INDEX credential_state ON public.credential USING btree (state, shelf) WHERE (state <> 'held'::text);

CREATE INDEX credential_type ON public.credential USING btree (type_id, shelf);

CREATE INDEX credential_type_name ON public.credential USING btree (type_sort, id) INCLUDE (shelf);

CREATE INDEX credential_unit ON public.credential USING btree (unit_id, shelf);

CREATE INDEX credential_updated ON public.credential USING btree (updated_at, id) INCLUDE (shelf);

CREATE INDEX credential_upload_asked ON public.credential USING btree (shelf) WHERE (upload_asked_at IS NOT NULL);

CREATE INDEX credential_valid_until ON public.credential USING btree (valid_until, id) INCLUDE (shelf);

CREATE INDEX custody_case_due ON public.custody_case USING btree (due_on, id) WHERE (closed_on IS NULL);

CREATE INDEX custody_case_loan ON public.custody_case USING btree (loan_id) WHERE (loan_id IS NOT NULL);

CREATE UNIQUE INDEX custody_case_once ON public.custody_case USING btree (credential_id, item) WHERE ((closed_on IS NULL) AND (kind = ANY (ARRAY['lost'::text, 'damaged'::text])));

CREATE INDEX custody_case_owner ON public.custody_case USING btree (owner_id) WHERE (closed_on IS NULL);

CREATE INDEX custody_move_loan ON public.custody_move USING btree (loan_id) WHERE (loan_id IS NOT NULL);

CREATE UNIQUE INDEX custody_move_once ON public.custody_case USING btree (credential_id, item) WHERE ((closed_on IS NULL) AND (kind = ANY (ARRAY['return'::text, 'deposit'::text])));

CREATE INDEX document_credential ON public.document USING btree (credential_id, id);

CREATE INDEX document_due ON public.document USING btree (retain_until, id) INCLUDE (unit_id, person_id, kind) WHERE (retain_until IS NOT NULL);

CREATE UNIQUE INDEX document_once ON public.document USING btree (credential_id, sha256) WHERE (withdrawn_at IS NULL);

CREATE INDEX document_person ON public.document USING btree (person_id, id);

CREATE UNIQUE INDEX document_replaced_once ON public.document USING btree (replaces) WHERE ((replaces IS NOT NULL) AND (withdrawn_at IS NULL));

CREATE INDEX engagement_in_force ON public.engagement USING btree (person_id) WHERE (state = ANY (ARRAY['reserved'::text, 'active'::text]));

CREATE INDEX engagement_person ON public.engagement USING btree (person_id, from_on);

CREATE INDEX engagement_project ON public.engagement USING btree (project_id, state);

CREATE INDEX engagement_reserved ON public.engagement USING btree (reserved_until) WHERE (state = 'reserved'::text);

CREATE INDEX engagement_slot ON public.engagement USING btree (slot_id);

CREATE INDEX file_removal_due ON public.file_removal USING btree (remove_after);

CREATE INDEX import_file ON public.import USING btree (file_sha256, received_at);

CREATE INDEX import_issue_code ON public.import_issue USING btree (import_id, code);

CREATE INDEX import_issue_row ON public.import_issue USING btree (import_id, sheet, "row", part);

CREATE INDEX import_newest ON public.import USING btree (received_at DESC, id DESC);

CREATE INDEX import_plan_order ON public.import_plan USING btree (import_id, rank, sheet, "row", part);

CREATE INDEX import_plan_person ON public.import_plan USING btree (import_id, person_ref) WHERE (person_ref IS NOT NULL);

CREATE INDEX ledger_change_credential ON public.ledger_change USING btree (credential_id, id DESC) WHERE (credential_id IS NOT NULL);

CREATE INDEX ledger_change_person ON public.ledger_change USING btree (person_id, id DESC) WHERE (person_id IS NOT NULL);

CREATE INDEX loan_borrower ON public.loan USING btree (borrower_id);

CREATE INDEX loan_credential ON public.loan USING btree (credential_id);

CREATE INDEX loan_extension_loan ON public.loan_extension USING btree (loan_id);

CREATE UNIQUE INDEX loan_extension_once ON public.loan_extension USING btree (loan_id) WHERE (state = 'requested'::text);

CREATE INDEX loan_holder ON public.loan USING btree (holder_id);

CREATE INDEX loan_link_loan ON public.loan_link USING btree (loan_id);

CREATE INDEX loan_link_opening_link ON public.loan_link_opening USING btree (link_id, at);

CREATE INDEX loan_newest ON public.loan USING btree (requested_at DESC, id DESC);

CREATE INDEX loan_news_untold ON public.loan_news USING btree (recipient) WHERE (told_at IS NULL);

CREATE INDEX loan_open ON public.loan USING btree (to_on, id) WHERE (closed_on IS NULL);

CREATE UNIQUE INDEX loan_out_once ON public.loan USING btree (credential_id, what) WHERE ((state = 'out'::text) AND (what <> 'scan'::text));

CREATE UNIQUE INDEX message_channel_name_once ON public.message_channel USING btree (name) WHERE (removed_at IS NULL);

CREATE INDEX message_created ON public.message USING btree (created_at DESC, id DESC);

CREATE INDEX message_credential ON public.message USING gin (credential_ids);

CREATE INDEX message_due ON public.message USING btree (not_before) WHERE (state = 'queued'::text);

CREATE INDEX message_inbox_account ON public.message USING btree (account_id, created_at DESC) WHERE (way = 'inbox'::text);

CREATE INDEX message_inbox_person ON public.message USING btree (person_id, created_at DESC) WHERE (way = 'inbox'::text);

CREATE INDEX message_person ON public.message USING btree (person_id, created_at DESC, id DESC);

CREATE INDEX message_sent_on ON public.message USING btree (person_id, channel_id, sent_on) WHERE (sent_on IS NOT NULL);

CREATE INDEX message_state ON public.message USING btree (state, created_at DESC, id DESC);

CREATE INDEX message_template_created ON public.message USING btree (template, created_at DESC, id DESC);

CREATE INDEX message_unread_account ON public.message USING btree (account_id) WHERE ((way = 'inbox'::text) AND (read_at IS NULL));

CREATE INDEX message_unread_person ON public.message USING btree (person_id) WHERE ((way = 'inbox'::text) AND (read_at IS NULL));

CREATE INDEX message_way ON public.message USING btree (way, created_at DESC, id DESC);

CREATE INDEX notice_fault ON public.notice USING btree (planned_at, id) WHERE ((fault IS NOT NULL) AND (fault <> 'void'::text));

CREATE INDEX notice_message ON public.notice USING btree (message_key) WHERE (message_key IS NOT NULL);

CREATE INDEX notice_person ON public.notice USING btree (person_id) WHERE (person_id IS NOT NULL);

CREATE INDEX notice_run ON public.notice USING btree (run_id);

CREATE INDEX notice_untold ON public.notice USING btree (recipient) WHERE ((message_key IS NULL) AND (fault IS NULL));

CREATE INDEX org_unit_head ON public.org_unit USING btree (head_id) WHERE (head_id IS NOT NULL);

CREATE UNIQUE INDEX person_employee_number_once ON public.person USING btree (employee_key);

CREATE INDEX person_employment ON public.person USING btree (employment_state, sort_key, id);

CREATE UNIQUE INDEX person_id_number_once ON public.person USING btree (id_index, index_version) WHERE (id_state = 'valid'::text);

CREATE INDEX person_id_number_unbound ON public.person USING btree (id_index) WHERE (id_state <> 'valid'::text);

CREATE INDEX person_insured_with ON public.person USING btree (insured_with_id) WHERE (insured_with_id IS NOT NULL);

CREATE INDEX person_name_key ON public.person USING btree (name_key);

CREATE INDEX person_not_valid ON public.person USING btree (id_state, sort_key, id) WHERE (id_state <> 'valid'::text);

CREATE INDEX person_on_post ON public.person USING btree (lower(btrim(post)), sort_key, id) WHERE ((post IS NOT NULL) AND (employment_state <> 'left'::text));

CREATE INDEX person_search ON public.person USING gin (search_text gin_trgm_ops);

CREATE INDEX person_sort ON public.person USING btree (sort_key, id);

CREATE INDEX person_steward ON public.person USING btree (steward_id) WHERE (steward_id IS NOT NULL);

CREATE INDEX person_summary_count ON public.person_summary USING btree (credential_count, person_id);

CREATE INDEX person_summary_due ON public.person_summary USING btree (next_due_on, person_id);

CREATE INDEX person_unit ON public.person USING btree (unit_id, sort_key, id);

CREATE INDEX person_updated ON public.person USING btree (updated_at, id);

CREATE UNIQUE INDEX post_name_once ON public.post USING btree (name_key);

CREATE INDEX post_requirement ON public.post USING btree (requirement_id);

CREATE UNIQUE INDEX project_code_once ON public.project USING btree (lower(code));

CREATE INDEX project_ends ON public.project USING btree (ends_on, id);

CREATE INDEX project_home ON public.project USING btree (home_unit_id);

CREATE INDEX project_name ON public.project USING btree (sort_key, id);

CREATE INDEX project_search ON public.project USING gin (search_text gin_trgm_ops);

CREATE INDEX project_slot_project ON public.project_slot USING btree (project_id, "position");

CREATE INDEX project_starts ON public.project USING btree (starts_on, id);

CREATE INDEX project_updated ON public.project USING btree (updated_at, id);

CREATE INDEX proposal_projects ON public.proposal_project USING btree (proposal_id);

CREATE INDEX renewal_case_closed_at ON public.renewal_case USING btree (closed_at) WHERE (closed_at IS NOT NULL);

CREATE INDEX renewal_case_due ON public.renewal_case USING btree (next_due_on, id) INCLUDE (state) WHERE (closed_at IS NULL);

CREATE INDEX renewal_case_ends ON public.renewal_case USING btree (ends_on) WHERE (closed_at IS NULL);

CREATE UNIQUE INDEX renewal_case_once ON public.renewal_case USING btree (credential_id, period_ordinal, kind);

CREATE INDEX renewal_case_person ON public.renewal_case USING btree (person_id);

CREATE INDEX renewal_entry_days ON public.renewal_entry USING btree (starts_on, id);

CREATE INDEX renewal_hours_person ON public.renewal_hours USING btree (person_id, earned_on);

CREATE INDEX renewal_plan_line_year ON public.renewal_plan_line USING btree (year, month);

CREATE INDEX renewal_step_entry ON public.renewal_step USING btree (entry_id) WHERE (entry_id IS NOT NULL);

CREATE UNIQUE INDEX requirement_name_once ON public.requirement USING btree (lower(name));

CREATE INDEX role_grant_unit ON public.role_grant USING btree (unit_id) WHERE (unit_id IS NOT NULL);

CREATE UNIQUE INDEX saved_view_own_once ON public.saved_view USING btree (owner_id, list, name) WHERE (shared_with IS NULL);

CREATE UNIQUE INDEX saved_view_shared_once ON public.saved_view USING btree (shared_with, list, name) WHERE (shared_with IS NOT NULL);

CREATE INDEX session_account ON public.session USING btree (account_id);

CREATE INDEX session_idle_until ON public.session USING btree (idle_until);

CREATE INDEX sign_in_attempt_last_at ON public.sign_in_attempt USING btree (last_at);

CREATE INDEX sign_in_attempt_name_key ON public.sign_in_attempt USING btree (name_key) WHERE (name_key IS NOT NULL);

CREATE INDEX stocktake_case_late ON public.stocktake_case USING btree (due_on, owner_id) WHERE ((state = 'open'::text) AND (told_late_of IS DISTINCT FROM due_on));

CREATE UNIQUE INDEX stocktake_case_once ON public.stocktake_case USING btree (credential_id) WHERE ((state = 'open'::text) AND (unexpected_id IS NULL));

CREATE INDEX stocktake_case_open ON public.stocktake_case USING btree (due_on, id) WHERE (state = 'open'::text);

CREATE INDEX stocktake_case_stocktake ON public.stocktake_case USING btree (last_stocktake_id, due_on, id);

CREATE INDEX stocktake_case_untold ON public.stocktake_case USING btree (owner_id) WHERE ((state = 'open'::text) AND (owner_id IS NOT NULL) AND (told_to IS DISTINCT FROM owner_id));

CREATE INDEX stocktake_count_stocktake ON public.stocktake_count USING btree (stocktake_id);

CREATE INDEX stocktake_item_credential ON public.stocktake_item USING btree (credential_id);

CREATE INDEX stocktake_item_list ON public.stocktake_item USING btree (stocktake_id, carried DESC, holder_sort, credential_id);

CREATE INDEX stocktake_item_person ON public.stocktake_item USING btree (person_id);

CREATE INDEX stocktake_item_state ON public.stocktake_item USING btree (stocktake_id, state, carried DESC, holder_sort, credential_id);

CREATE INDEX stocktake_item_unit ON public.stocktake_item USING btree (stocktake_id, unit_id, state);

CREATE INDEX stocktake_newest ON public.stocktake USING btree (opened_at DESC, id DESC);

CREATE UNIQUE INDEX stocktake_quarter_once ON public.stocktake USING btree (quarter) WHERE automatic;

CREATE INDEX tender_package_project ON public.tender_package USING btree (project_id, asked_at);

create view assessed_credential_report as
 SELECT id AS credential_id,
    person_id,
    type_id,
    profession,
    level,
    registered,
    employer_unit_id,
    employer_name,
    issued_on,
        CASE
            WHEN period_ordinal = 1 THEN valid_from
            ELSE NULL::date
        END AS valid_from,
    expires_on,
    review_due_on,
    verification,
    state,
    given_up_on,
    review_codes
   FROM credential
  WHERE type_id IS NOT NULL AND state <> 'superseded'::text;

create view assessed_person_report as
 SELECT id AS person_id,
    name,
    employee_number,
    sort_key,
    unit_id,
    post,
    lower(btrim(post)) AS post_key,
    born_on,
    hired_on,
    left_on,
    employment_state,
    insured_with_id,
    insured_with_name IS NOT NULL AS insured_elsewhere
   FROM person;

create view credential_period_report as
 SELECT period.credential_id,
    period.ordinal,
    period.revision,
    period.recorded_at,
    period.import_id,
    COALESCE(period.valid_from, period.issued_on) AS starts_on,
    period.valid_until,
    period.no_expiry,
    credential.person_id,
    credential.unit_id,
    credential.type_id,
    credential.registered,
    person.hired_on,
    LEAST(credential.given_up_on,
        CASE
            WHEN credential.holder_employment = 'left'::text THEN person.left_on
            ELSE NULL::date
        END) AS ended_on,
    LEAST(
        CASE
            WHEN credential.holder_employment = 'left'::text AND person.left_on IS NULL THEN person.updated_at
            ELSE NULL::timestamp with time zone
        END,
        CASE
            WHEN credential.state = ANY (ARRAY['cancelled'::text, 'revoked'::text, 'superseded'::text]) THEN credential.updated_at
            ELSE NULL::timestamp with time zone
        END) AS ended_at
   FROM credential_period period
     JOIN credential ON credential.id = period.credential_id
     JOIN person ON person.id = credential.person_id;

create view credential_report as
 SELECT id,
    person_id,
    unit_id,
    holder_employment,
    type_id,
    type_text,
    category,
    profession,
    level,
    issuer,
    registered,
    employer_unit_id,
    employer_name,
    employer_bound,
    labels,
    review_codes,
    state,
    issued_on,
    valid_until,
    expires_on,
    due_from,
    review_due_on,
    review_due_from,
    due_on,
    verification,
    import_id,
    search_text,
    number_key,
    shelf,
    upload_asked_at,
    custody_place,
    custody_shelf
   FROM credential;

create view deadline_report as
 SELECT credential.id AS credential_id,
    credential.person_id,
    credential.unit_id,
    credential.holder_name,
    credential.type_id,
    credential.type_text,
    credential.profession AS credential_profession,
        CASE
            WHEN credential.number_sealed IS NULL THEN credential.number
            ELSE NULL::text
        END AS number,
    credential.updated_at,
    credential_deadline.kind,
    COALESCE(credential_deadline.profession, ''::text) AS profession,
    credential_deadline.due_on,
    credential.shelf = 0 AND (credential.state = ANY (ARRAY['held'::text, 'suspended'::text])) AS counts
   FROM credential
     LEFT JOIN credential_deadline ON credential_deadline.credential_id = credential.id;

create view due_report as
 SELECT deadline.credential_id,
    deadline."position",
    deadline.kind,
    COALESCE(deadline.profession, ''::text) AS profession,
    deadline.due_on,
    credential.person_id,
    credential.holder_name,
    credential.holder_number,
    credential.unit_id
   FROM credential_deadline deadline
     JOIN credential ON credential.id = deadline.credential_id
  WHERE credential.shelf = 0 AND (credential.state = ANY (ARRAY['held'::text, 'suspended'::text])) AND deadline.watched;

create view message_account as
 SELECT id AS account_id,
    person_id,
    display_name,
    enabled,
    (EXISTS ( SELECT 1
           FROM role_grant
          WHERE role_grant.account_id = account.id AND role_grant.role = 'admin'::text AND role_grant.unit_id IS NULL)) AS is_admin
   FROM account;

create view org_unit_report as
 SELECT id AS unit_id,
    parent_id,
    name,
    path,
    tree_order,
    legal_entity
   FROM org_unit;

create view person_contact_report as
 SELECT id AS person_id,
    unit_id,
    email IS NOT NULL AS has_mail,
    phone_sealed IS NOT NULL AS has_phone,
    (EXISTS ( SELECT 1
           FROM account
          WHERE account.person_id = person.id AND account.enabled)) AS has_account,
    (EXISTS ( SELECT 1
           FROM person steward
          WHERE steward.id = person.steward_id AND steward.employment_state <> 'left'::text)) AS has_named_steward
   FROM person;

create view person_report as
 SELECT person.id AS person_id,
    person.unit_id,
    person.employment_state,
    person.id_state,
    person.sex,
    person.born_on,
    person_summary.credential_count
   FROM person
     LEFT JOIN person_summary ON person_summary.person_id = person.id;

CREATE OR REPLACE FUNCTION public.credential_status(state text, expires_on date, due_from date, review_due_on date, review_due_from date, today date)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select case
    when state <> 'held' then state
    when expires_on < today then 'expired'
    when review_due_on < today then 'review_missed'
    when due_from <= today then 'due'
    when review_due_from <= today then 'review_due'
    else 'valid'
  end
$function$
;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'restrict_violation';
end
$function$
;

CREATE OR REPLACE FUNCTION public.stocktake_is_closed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select 1 from stocktake
             where id = case when tg_op = 'DELETE' then old.stocktake_id else new.stocktake_id end
               and state in ('closed', 'cancelled')) then
    raise exception 'a closed stock-take does not change' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$function$
;

CREATE TRIGGER approval_event_is_append_only BEFORE DELETE OR UPDATE ON approval_event FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER approval_snapshot_is_append_only BEFORE DELETE OR UPDATE ON approval_snapshot FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER credential_period_is_append_only BEFORE DELETE OR UPDATE ON credential_period FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER credential_period_keeps_all BEFORE TRUNCATE ON credential_period FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER custody_move_is_append_only BEFORE DELETE OR UPDATE ON custody_move FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER ledger_change_is_append_only BEFORE DELETE OR UPDATE ON ledger_change FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER ledger_change_keeps_all BEFORE TRUNCATE ON ledger_change FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER loan_link_opening_is_append_only BEFORE DELETE OR UPDATE ON loan_link_opening FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER log_queue_is_append_only BEFORE DELETE OR UPDATE ON log_queue FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER log_queue_keeps_all BEFORE TRUNCATE ON log_queue FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER renewal_plan_line_is_append_only BEFORE DELETE OR UPDATE ON renewal_plan_line FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER stocktake_is_final BEFORE DELETE OR UPDATE ON stocktake FOR EACH ROW WHEN (old.state = ANY (ARRAY['closed'::text, 'cancelled'::text])) EXECUTE FUNCTION refuse_change();

CREATE TRIGGER stocktake_count_is_closed BEFORE INSERT OR DELETE OR UPDATE ON stocktake_count FOR EACH ROW EXECUTE FUNCTION stocktake_is_closed();

CREATE TRIGGER stocktake_item_is_closed BEFORE INSERT OR DELETE OR UPDATE ON stocktake_item FOR EACH ROW EXECUTE FUNCTION stocktake_is_closed();

CREATE TRIGGER stocktake_signature_is_closed BEFORE INSERT OR DELETE OR UPDATE ON stocktake_signature FOR EACH ROW EXECUTE FUNCTION stocktake_is_closed();

CREATE TRIGGER stocktake_unexpected_is_closed BEFORE INSERT OR DELETE OR UPDATE ON stocktake_unexpected FOR EACH ROW EXECUTE FUNCTION stocktake_is_closed();
