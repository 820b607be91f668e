import { Hono } from 'hono';
import type { AppEnv } from '../app-deps.ts';

const style = `body { max-width: 44rem; margin: 3rem auto; padding: 0 1rem; line-height: 1.7; color: #1a1a1a;
  font-family: "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; }
h1 { font-size: 1.5rem; }
h2 { font-size: 1.1rem; margin-top: 2.5rem; }
code { background: #f2f2f2; padding: 0.1rem 0.3rem; }
a { color: #0b57d0; }
`;

const page = `<!doctype html>
<html lang="zh">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>智路 zhilu</title>
<link rel="stylesheet" href="/home.css">
</head>
<body>
<main>
<h1>智路 zhilu</h1>
<p>智路分别访谈企业里与人工智能有关的各位负责人，用规则确定的工具打分、排序，写出分阶段、句句有出处的落地路线图。</p>
<h2>接下来</h2>
<ul>
<li>对接程序：<a href="/reference">接口说明</a>（<a href="/openapi.json">OpenAPI 文档</a>），从 <code>POST /api/v1/engagements</code> 开始。</li>
<li>在终端里访谈：<code>npx zhilu interview</code></li>
<li>先看一家示例企业：<code>npx zhilu demo --persona bank --lang zh --out out</code></li>
<li>查方法依据：<code>npx zhilu search 算力</code></li>
</ul>
<div lang="en">
<h2>What this is</h2>
<p>zhilu interviews the people in a company whom AI concerns, scores and orders what it hears with deterministic tools, and drafts a staged roadmap in which every sentence has its source.</p>
<h2>What to do next</h2>
<ul>
<li>From a program: the <a href="/reference">API reference</a> (<a href="/openapi.json">OpenAPI document</a>); begin with <code>POST /api/v1/engagements</code>.</li>
<li>Interview in the terminal: <code>npx zhilu interview</code></li>
<li>See it on a sample company: <code>npx zhilu demo --persona bank --lang en --out out</code></li>
<li>Look up the method: <code>npx zhilu search compute</code></li>
</ul>
</div>
</main>
</body>
</html>
`;

/** What somebody sees who opens the address in a browser. */
export function homeRoutes() {
  return new Hono<AppEnv>()
    .get('/', (c) => c.html(page))
    .get('/home.css', (c) => c.body(style, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
}
