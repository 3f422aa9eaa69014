// Light, dark or as the system has it, and more contrast. The menu stays open, so that the looks can be tried one after the other.
import { Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { IconContrast2, IconDeviceLaptop, IconMoon, IconSun } from '@tabler/icons-react'
import { useContrast } from '../theme/appearance.ts'
import { words } from '../words.ts'
import classes from './shell.module.css'

const schemes = [['light', words.shell.light, IconSun], ['dark', words.shell.dark, IconMoon], ['auto', words.shell.system, IconDeviceLaptop]] as const

export function AppearanceMenu() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const [more, setMore] = useContrast()
  return (
    <Menu position="bottom-end" width={220} shadow="md">
      <Menu.Target>
        <button type="button" className={classes['tool']} aria-label={words.shell.appearance}><IconContrast2 size={18} stroke={1.6} aria-hidden /></button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={colorScheme} onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}>
          {schemes.map(([scheme, name, Icon]) => (
            <Menu.RadioItem key={scheme} value={scheme} rightSection={<Icon size={16} aria-hidden />}>{name}</Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.CheckboxItem value="more" checked={more} onChange={() => setMore(!more)} rightSection={<IconContrast2 size={16} aria-hidden />}>{words.shell.contrast}</Menu.CheckboxItem>
      </Menu.Dropdown>
    </Menu>
  )
}
