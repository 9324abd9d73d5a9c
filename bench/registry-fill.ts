/**
 * A registry of any size, made by SQL alone: invented people in a tree of departments, certificates of the shipped types as a
 * building company holds them (few types make most of them, titles never expire, most surnames are a few).
 */
import { shippedCatalogue } from '../catalogue/src/index.ts'
import { type Database, newId, sql } from '../server/src/platform/db/index.ts'
import { pinyinOf } from '../server/src/platform/pinyin/index.ts'

export const today = '2026-11-24'

const surnames = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈',
]
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建国文玉兰红斌宇鹏飞浩波辉峰雷凯龙健志海燕亮鑫']

/**
 * Fills the empty tables of a migrated database with `count` credentials of so many people in 300 units. One in fifty is in no
 * unit, and where people are many some hold nothing.
 */
export async function fillRegistry(
  { db, pool }: Database,
  count: number,
  people = Math.ceil(count / 3),
): Promise<{ unitIds: string[] }> {
  const root = newId()
  const unitIds = [root]
  const unit = async (id: string, parent: string | null, name: string, path: string, order: number): Promise<void> => {
    await sql`insert into org_unit (id, parent_id, name, name_key, legal_entity, path, tree_order, created_at, updated_at)
      values (${id}, ${parent}, ${name}, ${name}, ${parent === null}, ${path}, ${order}, now(), now())`.execute(db)
  }
  await unit(root, null, '总公司', '总公司', 0)
  for (let branch = 0, order = 1; branch < 23; branch++) {
    const above = newId()
    await unit(above, root, `分公司${branch}`, `总公司/分公司${branch}`, order++)
    unitIds.push(above)
    for (let part = 0; part < 12; part++) {
      const id = newId()
      await unit(id, above, `项目部${part}`, `总公司/分公司${branch}/项目部${part}`, order++)
      unitIds.push(id)
    }
  }
  const dropped = await dropIndexes(db)
  await insertPeople(db, people, unitIds)
  await sql`analyze person`.execute(db)
  await insertCredentials(db, count, people, root)
  await sql`
    insert into person_summary (person_id, credential_count, next_due_on)
    select person.id, count(credential.id), min(credential.due_on)
    from person left join credential on credential.person_id = person.id and credential.shelf = 0
    group by person.id`.execute(db)
  for (const definition of dropped) await sql.raw(definition).execute(db)
  await pool.query('vacuum analyze')
  return { unitIds }
}

/** Rows go in much faster without the indexes of lists; they are made again afterwards. */
async function dropIndexes(db: Database['db']): Promise<string[]> {
  const found = await sql<{ name: string; definition: string }>`
    select indexname as name, indexdef as definition from pg_indexes
    where tablename in ('credential', 'person', 'person_summary') and indexname not like '%_pkey' and indexname not like '%once'`.execute(
    db,
  )
  for (const { name } of found.rows) await sql.raw(`drop index ${name}`).execute(db)
  return found.rows.map(({ definition }) => definition)
}

/** A number that looks random and is always the same: row `i`, purpose `salt`, from 0 to `below` - 1. */
const random = (i: string, salt: number, below: string | number): string =>
  `(abs(hashint8(${i} * 1000003 + ${salt})::bigint) % (${below}))`

/** An id that is always the same for the same words, in the form the API takes: version 4. */
const idFrom = (words: string): string =>
  `overlay(overlay(md5(${words}) placing '4' from 13) placing '8' from 17)::uuid`

async function insertPeople(db: Database['db'], count: number, unitIds: readonly string[]): Promise<void> {
  const reading = (words: readonly string[]): string[] => words.map((word) => pinyinOf(word).full)
  // Squaring makes the first surnames common, as they are.
  const surname = `(1 + floor(power(${random('i', 1, 10_000)} / 10000.0, 2) * ${surnames.length}))::int`
  const first = `(1 + ${random('i', 2, given.length)})::int`
  const second = `(1 + ${random('i', 3, given.length)})::int`
  await sql`
    insert into person (id, name, name_key, sort_key, search_text, employee_number, employee_key, id_state, index_version, unit_id, employment_state, created_at, updated_at)
    select ${sql.raw(idFrom(`'person' || i`))}, name, name, py || ' ' || name,
      ' ' || name || ' ' || given_name || ' ' || py || ' ' || initials || ' e' || i, 'E' || i, 'E' || i, 'missing', 1,
      case when ${sql.raw(random('i', 6, 50))} > 0 then (${unitIds}::uuid[])[1 + ${sql.raw(random('i', 4, unitIds.length))}] end, case when ${sql.raw(random('i', 5, 20))} = 0 then 'left' else 'active' end, now(), now()
    from (
      select i, (${surnames}::text[])[s] || (${given}::text[])[a] || (${given}::text[])[b] as name, (${given}::text[])[a] || (${given}::text[])[b] as given_name,
        (${reading(surnames)}::text[])[s] || (${reading(given)}::text[])[a] || (${reading(given)}::text[])[b] as py,
        left((${reading(surnames)}::text[])[s], 1) || left((${reading(given)}::text[])[a], 1) || left((${reading(given)}::text[])[b], 1) as initials
      from (select i, ${sql.raw(surname)} as s, ${sql.raw(first)} as a, ${sql.raw(second)} as b from generate_series(1::bigint, ${count}::bigint) as i) as drawn
    ) as named`.execute(db)
}

async function insertCredentials(db: Database['db'], count: number, people: number, employerId: string): Promise<void> {
  const types = shippedCatalogue.types
  const order = `(1 + floor(power(${random('i', 11, 10_000)} / 10000.0, 2) * ${types.length}))::int`
  const professions = types.map((type) => type.professions.slice(0, 8).join('|'))
  await sql`
    insert into credential (id, person_id, holder_name, holder_number, holder_employment, holder_sort, unit_id, type_id, type_sort, category, profession, level,
      number, number_key, issuer, registered, employer_unit_id, employer_name, employer_bound, labels, review_codes, state, given_up_on, given_up_reason,
      period_ordinal, issued_on, valid_until, no_expiry, expires_on, due_from, review_due_on, review_due_from, due_on, verification, document_count,
      import_id, created_at, updated_at, search_text, custody_place, custody_shelf, shelf)
    select id, person_id, name, employee_number, employment_state, sort_key, unit_id, type_id, type_sort, category,
      nullif(split_part(professions, '|', 1 + ${sql.raw(random('i', 12, "greatest(1, array_length(string_to_array(professions, '|'), 1))"))}::int), ''), level,
      number, decode(md5(number), 'hex'), issuer, registered, case when employer < 6 then ${employerId}::uuid end, case when employer < 6 then '总公司' when employer < 8 then '别家公司' || employer end,
      bound, labels, doubts, state, given_up_on, case when given_up_on is not null then '不再需要' end,
      1, issued_on, valid_until, valid_until is null, valid_until, valid_until - 120, review_on, review_on - 90,
      case when state in ('held', 'suspended') then least(valid_until, review_on) end, verification, ${sql.raw(random('i', 13, 4))}::int,
      ${sql.raw(idFrom(`'import' || i / 20000`))}, at, at, search_text || ' ' || lower(number),
      custody, case when custody = 'vault' then 'A-' || lpad((${sql.raw(random('i', 26, 60))})::text, 2, '0') end,
      case when given_up_on is null then 0 else 1 end + case when state in ('cancelled', 'revoked', 'superseded') or employment_state = 'left' then 2 else 0 end
    from (
      select i, holder as person_id, p.name, p.employee_number, p.employment_state, p.sort_key, p.unit_id, p.search_text, ${sql.raw(idFrom(`'credential' || i`))} as id, t.type_id, t.type_sort, t.category, t.professions, t.level, t.bound, 'NO' || i as number, '发证机关' || ${sql.raw(random('i', 14, 200))} as issuer,
        case ${sql.raw(random('i', 15, 3))} when 0 then true when 1 then false end as registered, ${sql.raw(random('i', 16, 10))} as employer,
        case when ${sql.raw(random('i', 17, 10))} = 0 then array['标签' || ${sql.raw(random('i', 18, 25))}] else '{}' end as labels,
        case when ${sql.raw(random('i', 19, 20))} = 0 then array['id_missing'] else '{}' end as doubts,
        case when ${sql.raw(random('i', 20, 40))} = 0 then (array['draft', 'suspended', 'cancelled', 'revoked', 'superseded'])[1 + ${sql.raw(random('i', 21, 5))}] else 'held' end as state,
        case when ${sql.raw(random('i', 22, 50))} = 0 then ${today}::date end as given_up_on,
        (array['unverified', 'unverified', 'verified', 'verified', 'verified', 'verified', 'doubtful', 'refused'])[1 + ${sql.raw(random('i', 23, 8))}] as verification,
        -- One in ten lies in the vault, one in fifty is lent or outside; of two thirds nobody has said.
        (array['holder', 'holder', 'holder', 'holder', 'holder', 'vault', 'vault'] || array_fill('unknown'::text, array[12]) || array[(array['borrower', 'outside', 'unknown', 'unknown', 'unknown'])[1 + ${sql.raw(random('i', 27, 5))}]])[1 + ${sql.raw(random('i', 28, 20))}] as custody,
        issued_on, case when t.months is not null then issued_on + t.months * 30 end as valid_until, case when t.review is not null then issued_on + t.review * 30 end as review_on,
        now() - i * interval '1 second' as at
      from (select i, ${sql.raw(order)} as place, ${today}::date - ${sql.raw(random('i', 24, 1_200))}::int as issued_on,
          ${sql.raw(idFrom(`'person' || (1 + ${random('i', 25, people)})`))} as holder
        from generate_series(1::bigint, ${count}::bigint) as i) as drawn
      join (select p.id as holder, p.name, p.employee_number, p.employment_state, p.sort_key, p.unit_id, p.search_text from person p) as p using (holder)
      join unnest(${types.map((_, index) => index + 1)}::int[], ${types.map(({ id }) => id)}::text[], ${types.map(({ nameZh }) => `${pinyinOf(nameZh).full} ${nameZh}`)}::text[],
        ${types.map(({ category }) => category)}::text[], ${professions}::text[], ${types.map(({ level }) => level)}::text[], ${types.map((type) => type.validityMonths)}::int[],
        ${types.map((type) => type.reviewCycleMonths)}::int[], ${types.map((type) => type.employerBound)}::boolean[])
        as t (place, type_id, type_sort, category, professions, level, months, review, bound) using (place)
    ) as made`.execute(db)
}
