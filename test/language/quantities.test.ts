import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../src/language/quantities.ts';

/** "low[..high] kind unit relation" of each figure found, a shape that a case can be read in. */
function read(text: string): string[] {
  return findQuantities(text).map((found) => {
    const value = found.low === found.high ? `${found.low}` : `${found.low}..${found.high}`;
    return [value, found.kind, found.unit, found.relation].filter((part) => part !== '').join(' ');
  });
}

const figures: readonly (readonly [string, ...string[]])[] = [
  // Digits
  ['1,540', '1540 number exact'],
  ['１，５４０', '1540 number exact'],
  ['共有３２０台设备', '320 count 台 exact'],
  ['3.75', '3.75 number exact'],
  ['2000', '2000 number exact'],
  ['-5%', '-5 percent percent exact'],
  // Chinese numerals
  ['三百二十', '320 number exact'],
  ['三百二', '320 number exact'],
  ['两千', '2000 number exact'],
  ['十二', '12 number exact'],
  ['一千零五', '1005 number exact'],
  ['一万五', '15000 number exact'],
  ['三千多', '3000 number at-least'],
  ['三点五亿元', '350000000 money cny exact'],
  ['一千二百名员工', '1200 people people exact'],
  ['半年到九个月', '6..9 duration months range'],
  ['三个月到半年', '3..6 duration months range'],
  ['half an hour to 50 minutes', '30..50 duration minutes range'],
  ['618 人', '618 people people exact'],
  ['明年 618 人', '618 people people exact'],
  // 万, 亿 and what follows them
  ['1.54余万家', '15400 count 家 at-least'],
  ['18万', '180000 number exact'],
  ['3.5亿', '350000000 number exact'],
  ['二十余家', '20 count 家 at-least'],
  ['三百多万元', '3000000 money cny at-least'],
  ['1亿3000万', '130000000 number exact'],
  ['3万5', '35000 number exact'],
  ['几十万', '200000..900000 number range'],
  ['上千家', '1000 count 家 at-least'],
  ['三五百万元', '3000000..5000000 money cny range'],
  // Bounds behind the figure
  ['500万不到', '5000000 number at-most'],
  ['三成不到', '30 percent percent at-most'],
  ['资金500万元不到位', '5000000 money cny exact'],
  ['200万起', '2000000 number at-least'],
  ['200万元起步', '2000000 money cny at-least'],
  ['3起事故', '3 count 起 exact'],
  ['500万出头', '5000000 number at-least'],
  ['1 million tops', '1000000 number at-most'],
  ['5 months max', '5 duration months at-most'],
  // Shares
  ['百分之三十五', '35 percent percent exact'],
  ['三成', '30 percent percent exact'],
  ['三成五', '35 percent percent exact'],
  ['一半', '50 percent percent exact'],
  ['半数以上', '50 percent percent at-least'],
  ['十分之一', '10 percent percent exact'],
  ['35 per cent', '35 percent percent exact'],
  ['35 percent', '35 percent percent exact'],
  ['10 个百分点', '10 percent percentage-points exact'],
  ['half of our branches', '50 percent percent exact'],
  // English
  ['30k', '30000 number exact'],
  ['5 million', '5000000 number exact'],
  ['1.5bn', '1500000000 number exact'],
  ['thirty', '30 number exact'],
  ['a dozen', '12 number exact'],
  ['two hundred', '200 number exact'],
  ['two hundred and fifty', '250 number exact'],
  ['one and a half million', '1500000 number exact'],
  ['twenty-five', '25 number exact'],
  // Money
  ['150万元', '1500000 money cny exact'],
  ['人民币150万', '1500000 money cny exact'],
  ['￥1,200.50', '1200.5 money cny exact'],
  ['RMB 3 million', '3000000 money cny exact'],
  ['1.5 million yuan', '1500000 money cny exact'],
  ['US$5m', '5000000 money usd exact'],
  ['200万美元', '2000000 money usd exact'],
  // Time
  ['3个月', '3 duration months exact'],
  ['半年', '0.5 duration years exact'],
  ['一年半', '1.5 duration years exact'],
  ['两周', '2 duration weeks exact'],
  ['两个季度', '6 duration months exact'],
  ['half a year', '0.5 duration years exact'],
  ['an 18-month plan', '18 duration months exact'],
  ['近三年', '3 duration years exact'],
  ['百分之二十到三十', '20..30 percent percent range'],
  ['五百到八百万', '5000000..8000000 number range'],
  ['100 to 200 million', '100000000..200000000 number range'],
  ['三到五百万', '3000000..5000000 number range'],
  ['三到四成', '30..40 percent percent range'],
  ['2-3成', '20..30 percent percent range'],
  ['六七成', '60..70 percent percent range'],
  ['1个亿', '100000000 number exact'],
  ['十个亿', '1000000000 number exact'],
  ['2个多月', '2 duration months at-least'],
  ['一个半月', '1.5 duration months exact'],
  ['两个半小时', '2.5 duration hours exact'],
  ['半年多', '0.5 duration years at-least'],
  ['三成多', '30 percent percent at-least'],
  ['about a year', '1 duration years about'],
  ['a month', '1 duration months exact'],
  ['It takes a month.', '1 duration months exact'],
  ['CNY 1.2–1.8 million', '1200000..1800000 money cny range'],
  ['Costs fell by half.', '50 percent percent exact'],
  ['nine in ten', '90 percent percent exact'],
  ['one or two people', '1..2 people people range'],
  ['几十分钟', '20..90 duration minutes range'],
  ['每秒十万亿次', '10000000000000 count 次 exact'],
  // Ranges
  ['100到200万', '1000000..2000000 number range'],
  ['100-200万元', '1000000..2000000 money cny range'],
  ['30~50人', '30..50 people people range'],
  ['between 3 and 5', '3..5 number range'],
  ['3 to 5 million', '3000000..5000000 number range'],
  ['10%-15%', '10..15 percent percent range'],
  ['三到五个月', '3..5 duration months range'],
  ['两三个月', '2..3 duration months range'],
  ['从10%提高到15%', '10 percent percent exact', '15 percent percent exact'],
  ['rose from 10% to 15%', '10 percent percent exact', '15 percent percent exact'],
  // Bounds
  ['大约30%', '30 percent percent about'],
  ['三十左右', '30 number about'],
  ['近40家', '40 count 家 about'],
  ['roughly 30', '30 number about'],
  ['至少3个', '3 count 个 at-least'],
  ['逾18万', '180000 number at-least'],
  ['10亿元以上', '1000000000 money cny at-least'],
  ['more than 30', '30 number at-least'],
  ['不超过50人', '50 people people at-most'],
  ['up to 20', '20 number at-most'],
  ['less than 3', '3 number at-most'],
  ['不到一半', '50 percent percent at-most'],
  ['3个月内', '3 duration months at-most'],
  // People and multiples
  ['300人', '300 people people exact'],
  ['60 名员工', '60 people people exact'],
  ['三十来人', '30 people people about'],
  ['30 full-time staff', '30 people people exact'],
  ['headcount of 60', '60 people people exact'],
  ['员工60', '60 people people exact'],
  ['5倍', '5 multiple times exact'],
  ['5x', '5 multiple times exact'],
  ['five times', '5 multiple times exact'],
  ['fivefold', '5 multiple times exact'],
  ['output doubled', '2 multiple times exact'],
];

const none = [
  's1',
  'GPT-4o 与 AI4S',
  'Q3 2026',
  '2026年3月1日',
  '第一象限',
  '第20页',
  '一些',
  '一下',
  '一起推进',
  '7×24小时服务',
  'twice a month',
  '3 月 15 日',
  'T+1结算',
  '一年比一年忙',
  '千行百业',
  '（2）先试点',
  'pages 36-38',
  '《指南（2024年）》',
  '统一平台',
  '一线员工',
  '双十定律',
  '十分重要',
  '千万不要',
  '第三方',
  '二维码',
  '十四五规划',
  '有一个想法',
  'one of us',
  '5G 与 3D 打印',
  'ISO 27001',
  '三季度上线',
  'Phase 2',
  '表1',
  '百度',
  '万一失败',
  '一方面',
  'the first',
  'COVID-19',
  '二线城市',
];

describe('findQuantities', () => {
  it.each(figures)('reads %s', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(none)('finds no figure in %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('takes a lone one for a figure only where it is the whole answer or counts time', () => {
    expect(read('一个')).toEqual(['1 count 个 exact']);
    expect(read('一年')).toEqual(['1 duration years exact']);
    expect(read('这是一个平台')).toEqual([]);
  });

  it('gives the exact words and where they stand, in the text as it was written', () => {
    const text = '预算约 １５０ 万元，员工３００人';
    for (const found of findQuantities(text)) expect(text.slice(found.start, found.end)).toBe(found.text);
    expect(findQuantities(text).map((found) => found.text)).toEqual(['１５０ 万元', '３００人']);
  });
});
