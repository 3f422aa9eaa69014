import { defineConfig } from 'vitest/config'
import { browserProjects } from './projects.ts'

export default defineConfig({ test: { projects: browserProjects } })
