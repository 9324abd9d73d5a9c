import { describe, expect, it } from 'vitest'
import { readSettings, type SettingsFault } from './config.ts'

describe('settings', () => {
  it('have sensible values when nothing is set', () => {
    expect(readSettings({}, '/srv', '/home/chizheng')).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      databaseUrl: null,
      dataFolder: '/home/chizheng/data',
      keysFolder: '/home/chizheng/data/keys',
      timeZone: 'Asia/Shanghai',
      publicUrl: null,
      role: 'all',
      today: null,
    })
  })

  it('are read from the environment; an empty variable counts as absent', () => {
    const settings = readSettings(
      {
        PORT: ' 0 ',
        CHIZHENG_DATA: 'there',
        CHIZHENG_KEYS: '/safe/keys',
        CHIZHENG_PUBLIC_URL: 'https://zheng.example.cn/',
        CHIZHENG_TODAY: '',
        DATABASE_URL: 'postgresql://u:p@h/d',
      },
      '/srv',
    )
    expect(settings).toMatchObject({
      port: 0,
      dataFolder: '/srv/there',
      keysFolder: '/safe/keys',
      publicUrl: 'https://zheng.example.cn',
      today: null,
      databaseUrl: 'postgresql://u:p@h/d',
    })
  })

  it('all faults are told at once, by the name of the variable, without the value of an address', () => {
    try {
      readSettings({
        PORT: '99999',
        DATABASE_URL: 'mysql://u:geheim@h/d',
        CHIZHENG_TIME_ZONE: 'Mars/Olympus',
        CHIZHENG_TODAY: '2025-02-30',
        CHIZHENG_ROLE: 'cook',
      })
      expect.unreachable()
    } catch (error) {
      const { faults } = error as SettingsFault
      expect(faults.map((fault) => fault.split(':')[0]).sort()).toEqual([
        'CHIZHENG_ROLE',
        'CHIZHENG_TIME_ZONE',
        'CHIZHENG_TODAY',
        'DATABASE_URL',
        'PORT',
      ])
      expect(faults.join()).not.toContain('geheim')
    }
  })
})
