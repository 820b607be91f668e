import { describe, expect, it } from 'vitest';
import { findOrganisations, namesOrganisation } from '../../src/language/organisations.ts';

const names = (text: string, known?: string[]) => findOrganisations(text, known).map((found) => found.text);

describe('findOrganisations', () => {
  it.each([
    ['案例来自中国工商银行', ['中国工商银行']],
    ['由湘潭钢铁集团与华为建设', ['湘潭钢铁集团', '华为']],
    ['云鼎科技股份有限公司参与', ['云鼎科技股份有限公司']],
    ['委托上海市第一人民医院', ['上海市第一人民医院']],
    ['工业和信息化部印发', ['工业和信息化部']],
    ['Huawei and Acme Steel Group built it', ['Huawei', 'Acme Steel Group']],
    [
      'the Ministry of Industry and Information Technology',
      ['Ministry of Industry and Information Technology'],
    ],
  ])('finds the names in %s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it.each([
    '本公司、该银行、各部门、合作伙伴公司',
    '商业银行与软件公司合作',
    '多家三甲医院和重点大学',
    '数据中心与客户服务中心',
    '鼓励银行放贷，改变公司的业务',
    '中国银行业与构建行业模型',
    'The Bank, our Group and the Data Center',
    'Customer Service Center',
    'intelligence matters',
  ])('takes no kind of organisation for a name: %s', (text) => {
    expect(names(text)).toEqual([]);
  });

  it("knows a plan's own names, in both languages where they are given so", () => {
    const [mention] = findOrganisations('万华化学先行', ['万华化学|Wanhua Chemical']);
    expect(mention?.text).toBe('万华化学');
    expect(mention && namesOrganisation('led by Wanhua Chemical', mention)).toBe(true);
    expect(mention && namesOrganisation('led by a chemical firm', mention)).toBe(false);
  });

  it('takes the names of one body in either language for the same', () => {
    const [mention] = findOrganisations('工信部牵头');
    expect(mention && namesOrganisation('led by MIIT', mention)).toBe(true);
  });
});
