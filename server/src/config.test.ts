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
      files: 'disk',
      bucket: null,
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

  const bucket = {
    CHIZHENG_S3_ENDPOINT: 'https://s3.oss-cn-hangzhou.aliyuncs.com/',
    CHIZHENG_S3_REGION: 'cn-hangzhou',
    CHIZHENG_S3_BUCKET: 'zheng-archive',
    CHIZHENG_S3_ACCESS_KEY: 'AKIDEXAMPLE',
    CHIZHENG_S3_SECRET_KEY: 'geheim',
  }
  const faultsOf = (environment: Record<string, string>): readonly string[] => {
    try {
      readSettings(environment)
      return []
    } catch (error) {
      return (error as SettingsFault).faults
    }
  }

  it('name a bucket, also while files are still on disk', () => {
    expect(readSettings({ ...bucket, CHIZHENG_S3_PREFIX: 'a/b' })).toMatchObject({
      files: 'disk',
      bucket: {
        endpoint: 'https://s3.oss-cn-hangzhou.aliyuncs.com',
        region: 'cn-hangzhou',
        bucket: 'zheng-archive',
        accessKey: 'AKIDEXAMPLE',
        secretKey: 'geheim',
        pathStyle: false,
        prefix: 'a/b/',
      },
    })
    expect(readSettings({ ...bucket, CHIZHENG_FILES: 's3' })).toMatchObject({ files: 's3', bucket: { prefix: '' } })
  })

  it.each([
    [
      'nothing of the bucket',
      { CHIZHENG_FILES: 's3' },
      [
        /^CHIZHENG_S3_ENDPOINT: is needed/,
        /^CHIZHENG_S3_REGION/,
        /^CHIZHENG_S3_BUCKET/,
        /^CHIZHENG_S3_ACCESS_KEY/,
        /^CHIZHENG_S3_SECRET_KEY: is needed with CHIZHENG_FILES=s3$/,
      ],
    ],
    [
      'half of it',
      {
        CHIZHENG_S3_BUCKET: 'zheng-archive',
        CHIZHENG_S3_REGION: 'cn-hangzhou',
        CHIZHENG_S3_ENDPOINT: 'https://oss.example.cn',
      },
      [/ACCESS_KEY: is needed with CHIZHENG_S3_ENDPOINT/, /SECRET_KEY: is needed/],
    ],
    [
      'a key in the address',
      { ...bucket, CHIZHENG_S3_ENDPOINT: 'https://AKIDEXAMPLE:geheim@oss.example.cn' },
      [/^CHIZHENG_S3_ENDPOINT: must be the address/],
    ],
    [
      'the bucket in the path',
      { ...bucket, CHIZHENG_S3_ENDPOINT: 'https://oss.example.cn/zheng-archive' },
      [/^CHIZHENG_S3_ENDPOINT: must be the address/],
    ],
    [
      'a prefix that climbs',
      { ...bucket, CHIZHENG_S3_PREFIX: '../other' },
      [/^CHIZHENG_S3_PREFIX: must be folder names/],
    ],
    [
      'a bucket no host can be named by',
      { ...bucket, CHIZHENG_S3_BUCKET: 'zheng.archive' },
      [/^CHIZHENG_S3_PATH_STYLE: must be on, because CHIZHENG_S3_BUCKET has a dot/],
    ],
    [
      'an IP address without path style',
      { ...bucket, CHIZHENG_S3_ENDPOINT: 'http://10.0.0.7:9000' },
      [/^CHIZHENG_S3_PATH_STYLE: must be on, because CHIZHENG_S3_ENDPOINT is an IP address/],
    ],
    [
      'everything at once',
      { CHIZHENG_FILES: 's4', CHIZHENG_S3_REGION: '杭州', CHIZHENG_S3_BUCKET: 'A', PORT: 'x' },
      [
        /^PORT/,
        /^CHIZHENG_FILES/,
        /^CHIZHENG_S3_REGION/,
        /^CHIZHENG_S3_BUCKET/,
        /^CHIZHENG_S3_ENDPOINT/,
        /^CHIZHENG_S3_ACCESS_KEY/,
        /^CHIZHENG_S3_SECRET_KEY/,
      ],
    ],
  ] as [string, Record<string, string>, RegExp[]][])(
    'say what is wrong with %s, and never a secret',
    (_, environment, expected) => {
      const faults = faultsOf(environment)
      expect(faults).toEqual(expected.map((fault) => expect.stringMatching(fault)))
      expect(faults.join()).not.toMatch(/geheim|AKIDEXAMPLE/)
    },
  )
})
