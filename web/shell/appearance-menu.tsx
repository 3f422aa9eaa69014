// Light, dark or as the system has it, and more contrast.
import { Menu, useMantineColorScheme } from '@mantine/core'
import { IconCheck, IconContrast2, IconDeviceLaptop, IconMoon, IconSun } from '@tabler/icons-react'
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
        {schemes.map(([scheme, name, Icon]) => (
          <Menu.Item
            key={scheme} role="menuitemradio" aria-checked={colorScheme === scheme} leftSection={<Icon size={16} aria-hidden />}
            rightSection={colorScheme === scheme ? <IconCheck size={16} aria-hidden /> : null} onClick={() => setColorScheme(scheme)}
          >
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item role="menuitemcheckbox" aria-checked={more} leftSection={<IconContrast2 size={16} aria-hidden />} rightSection={more ? <IconCheck size={16} aria-hidden /> : null} onClick={() => setMore(!more)}>
          {words.shell.contrast}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
