// A throw-away cluster of the PostgreSQL 15 that Debian has, so that the tests run on the oldest version the product promises.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fail, onPath } from './steps.mjs'

const folder = '/usr/lib/postgresql/15/bin'
const nobody = 65_534

/** Installs the server when it is missing, starts a cluster on the loopback address, and hands its address to `work`. */
export async function withPostgres15(work) {
  install()
  const place = mkdtempSync(join(tmpdir(), 'chizheng-postgres15-'))
  const cluster = join(place, 'cluster')
  mkdirSync(cluster)
  const asUser = process.getuid() === 0 ? { uid: nobody, gid: nobody } : {}
  if (asUser.uid) for (const path of [place, cluster]) chownSync(path, nobody, nobody)
  const port = await freePort()
  const environment = { env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }, cwd: place, ...asUser }
  execFileSync(
    join(folder, 'initdb'),
    ['-D', cluster, '-U', 'chizheng', '-E', 'UTF8', '--locale=C.UTF-8', '-A', 'trust', '--no-sync'],
    { ...environment, stdio: 'ignore' },
  )
  const log = openSync(join(place, 'log'), 'a')
  const flags = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=',
    'fsync=off',
    'full_page_writes=off',
    'synchronous_commit=off',
    'max_connections=100',
  ].flatMap((flag) => ['-c', flag])
  const server = spawn(join(folder, 'postgres'), ['-D', cluster, ...flags], {
    ...environment,
    stdio: ['ignore', log, log],
  })
  const ended = new Promise((done) => server.once('exit', done))
  try {
    await ready(port, ended)
    process.stdout.write(
      `PostgreSQL 15: ${execFileSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' }).trim()}, 127.0.0.1:${port}\n`,
    )
    await work(`postgresql://chizheng@127.0.0.1:${port}/postgres`)
  } finally {
    server.kill('SIGINT')
    await ended
    rmSync(place, { recursive: true, force: true })
  }
}

function install() {
  if (existsSync(join(folder, 'postgres'))) return
  if (process.platform !== 'linux' || process.getuid() !== 0 || !onPath('apt-get')) {
    fail(
      '没有找到 PostgreSQL 15，也无法安装（需要 root 和 apt-get）。',
      'PostgreSQL 15 was not found, and cannot be installed here (that needs root and apt-get).',
    )
  }
  process.stdout.write('安装 PostgreSQL 15 / Installing PostgreSQL 15: apt-get install postgresql-15\n')
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env: environment })
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql-15'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: environment,
  })
  if (!existsSync(join(folder, 'postgres'))) fail('PostgreSQL 15 安装失败。', 'PostgreSQL 15 could not be installed.')
}

/** Until `pg_isready` says so; it comes with the client package that the server package depends on. */
async function ready(port, ended) {
  let isOver = false
  void ended.then(() => {
    isOver = true
  })
  const deadline = Date.now() + 30_000
  while (
    spawnSync(join(folder, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' }).status !== 0
  ) {
    if (isOver || Date.now() > deadline) fail('PostgreSQL 15 没有启动。', 'PostgreSQL 15 did not start.')
    await new Promise((done) => setTimeout(done, 100))
  }
}

function freePort() {
  return new Promise((done, failed) => {
    const probe = createServer()
    probe.once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => done(port))
    })
  })
}
