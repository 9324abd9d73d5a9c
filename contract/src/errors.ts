/**
 * The closed list of refusals and the HTTP status each one answers with.
 *
 * A code is a promise: clients branch on it, `texts/` has its sentence in every language, and the documents list it. A code
 * is added here first; the compiler then asks for its sentences.
 */
export const errorStatus = {
  // the request itself
  invalid_input: 422,
  invalid_json: 400,
  not_found: 404,
  payload_too_large: 413,
  unsupported_media: 415,
  too_many_requests: 429,
  busy: 503,
  no_space: 507,
  storage_unavailable: 503,
  internal: 500,
  // who is asking
  not_signed_in: 401,
  wrong_credentials: 401,
  sign_in_locked: 429,
  second_factor_required: 401,
  password_renewal_required: 401,
  password_same: 422,
  second_factor_wrong: 401,
  second_factor_on: 409,
  csrf_mismatch: 403,
  forbidden: 403,
  password_weak: 422,
  username_taken: 409,
  account_disabled: 403,
  own_account: 409,
  last_admin: 409,
  person_bound_already: 409,
  invitation_invalid: 410,
  invitation_used: 409,
  nobody_to_invite: 409,
  selection_too_large: 422,
  // first run
  setup_link_invalid: 403,
  setup_done: 409,
  // somebody else was faster
  changed_meanwhile: 409,
  // organisation and people
  org_unit_not_empty: 409,
  org_unit_cycle: 422,
  org_unit_name_taken: 409,
  id_number_taken: 409,
  employee_number_taken: 409,
  person_has_left: 409,
  reveal_reason_missing: 422,
  export_reason_missing: 422,
  // credential types
  type_id_taken: 409,
  type_in_use: 409,
  type_shipped: 409,
  type_missing: 422,
  // credentials
  credential_number_taken: 409,
  date_order: 422,
  renewal_not_later: 422,
  wrong_state: 409,
  // deadlines
  deadline_gone: 409,
  answer_too_late: 422,
  answer_in_past: 422,
  snooze_over_due: 422,
  colleague_cannot_see: 422,
  pushed_today: 409,
  // documents
  file_empty: 422,
  file_too_large: 413,
  file_type_unknown: 415,
  file_missing: 404,
  document_attached_already: 409,
  document_replaced: 409,
  document_kind_differs: 422,
  copy_empty: 422,
  copy_too_large: 422,
  // messages
  message_waiting: 409,
  template_wrong: 422,
  // bulk changes
  bulk_too_large: 422,
  bulk_change_over: 409,
  // printing
  print_empty: 422,
  print_too_large: 422,
  // renewals
  renewal_open_already: 409,
  entry_full: 409,
  entry_not_for_type: 422,
  plan_frozen: 409,
  month_outside_window: 422,
  // requirements
  requirement_name_taken: 409,
  requirement_in_use: 409,
  requirement_unknown_type: 422,
  post_name_taken: 409,
  too_many_requirements: 409,
  // proposals
  proposal_nothing_asked: 422,
  proposal_too_large: 422,
  proposal_accepted: 409,
  proposal_people_taken: 409,
  proposal_outdated: 409,
  proposal_days_unfit: 422,
  package_empty: 422,
  package_in_making: 409,
  package_over: 409,
  package_not_ready: 409,
  // approvals
  approval_open_already: 409,
  approver_missing: 422,
  approval_over: 409,
  approval_not_yours: 409,
  approval_begun: 409,
  approval_subject_changed: 409,
  approval_comment_missing: 422,
  too_many_attachments: 409,
  deputy_unfit: 422,
  // projects
  project_code_taken: 409,
  project_in_use: 409,
  project_still_engaged: 409,
  project_state_unfit: 409,
  project_day_unfit: 422,
  project_note_missing: 422,
  too_many_slots: 409,
  slot_in_use: 409,
  slot_full: 409,
  person_locked: 409,
  lock_exception_unfit: 422,
  engagement_over: 409,
  engagement_day_unfit: 422,
  ending_reason_unfit: 422,
  // stock-takes
  stocktake_freezing: 409,
  stocktake_closed: 409,
  stocktake_due_in_past: 422,
  stocktake_numbers_moved: 409,
  stocktake_signed_by_you: 409,
  // loans and custody
  loan_taken: 409,
  loan_not_allowed: 422,
  loan_in_past: 422,
  loan_not_begun: 409,
  custody_agreement_missing: 422,
  custody_lent: 409,
  label_differs: 422,
  // views
  view_name_taken: 409,
  too_many_views: 409,
  // calendars
  too_many_calendars: 409,
  // channels of messages
  channel_name_taken: 409,
  channel_secrets_missing: 422,
  channel_address_missing: 422,
  too_many_channels: 409,
  // reminders
  reminder_policy_taken: 409,
  // imports
  spreadsheet_unreadable: 422,
  spreadsheet_protected: 422,
  spreadsheet_too_large: 422,
  spreadsheet_no_header: 422,
  spreadsheet_unsupported: 415,
  import_not_ready: 409,
  import_applied: 409,
  import_cancelled: 409,
  import_nothing_to_apply: 409,
  plan_stale: 409,
} as const satisfies Record<string, number>

export type ErrorCode = keyof typeof errorStatus
export const errorCodes = Object.keys(errorStatus) as ErrorCode[]
