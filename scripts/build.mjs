// Builds dist/ from src/ with tsc and dist/web from web/ with vite, and makes the command executable.
import { spawnSync } from 'node:child_process'
import { chmodSync, rmSync } from 'node:fs'

rmSync('dist', { recursive: true, force: true })
run('tsc', '-p', 'tsconfig.build.json')
run('vite', 'build', 'web', '--logLevel', 'warn')
chmodSync('dist/cli/sayso.js', 0o755)

function run(...command) {
  const done = spawnSync('npx', ['--no-install', ...command], { stdio: 'inherit', shell: process.platform === 'win32' })
  if (done.status !== 0) process.exit(done.status ?? 1)
}
