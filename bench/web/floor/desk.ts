/** The least that a list of the desk's kit can be: three choices, a button, and fifty rows that are there already. No server, no routes. */
import { Button, ConfigProvider, Select, Table } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'

const titles = ['姓名', '部门', '证书', '专业', '编号', '有效期至', '状态', '核验']
const columns = titles.map((title, index) => ({ title, dataIndex: `c${index}` }))
const rows = Array.from({ length: 50 }, (_, row) => ({
  key: row,
  ...Object.fromEntries(titles.map((title, index) => [`c${index}`, `${title} ${row + 1}`])),
}))
const choices = ['种类', '部门', '状态'].map((placeholder) =>
  createElement(Select, {
    key: placeholder,
    placeholder,
    'aria-label': placeholder,
    options: [{ value: 1, label: '一' }],
  }),
)

createRoot(document.getElementById('root')!).render(
  createElement(
    ConfigProvider,
    { locale: zhCN, theme: { token: { motion: false } } },
    createElement('h1', null, '证书台账'),
    ...choices,
    createElement(Button, { type: 'primary' }, '新增'),
    createElement(Table, { columns, dataSource: rows, pagination: { total: 100_000, pageSize: 50 } }),
  ),
)
