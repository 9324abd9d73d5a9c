import { z } from 'zod'
import { credentialRowSchema } from './credentials.ts'
import { personRowSchema } from './people.ts'
import { route } from './route.ts'

export const searchRoutes = {
  search: route({
    method: 'GET',
    path: '/api/search',
    access: 'people.read',
    place: 'narrowed',
    tag: 'search',
    summary:
      'A few people and certificates for what somebody types, the closest first: for going straight to one of them.',
    query: z.object({
      /** Name, pinyin, pinyin initials, employee number, whole ID number; a part of a certificate number. */
      q: z.string().trim().min(1).max(100),
    }),
    response: z.object({
      people: z.array(
        personRowSchema.pick({ id: true, name: true, employeeNumber: true, unit: true, employmentState: true }),
      ),
      credentials: z.array(
        credentialRowSchema.pick({
          id: true,
          person: true,
          typeName: true,
          profession: true,
          number: true,
          numberMasked: true,
          status: true,
        }),
      ),
    }),
  }),
} as const
