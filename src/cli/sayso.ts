#!/usr/bin/env node
// The command. Plain syntax only: an old Node has to get as far as the message that it is old. Everything else is imported after.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    'bad-usage: Sayso needs Node 22.18 or newer, this is ' + process.versions.node + '.\n' +
    'Install a newer one (https://nodejs.org), or in a clone run it as "npx sayso", which brings its own.\n',
  )
  process.exitCode = 64
} else {
  // main never rejects; a failing import ends the process as it should.
  void import('./main.ts').then(({ main }) => main(process.argv.slice(2)))
}
