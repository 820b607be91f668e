import { Hono } from 'hono';
import type { AppEnv } from '../app-deps.ts';

const style = `:root { color-scheme: light dark; --text: #1a1a1a; --page: #fff; --quiet: #5f6368; --code: #f3f4f6; --link: #0b57d0; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e6e6e6; --page: #16181c; --quiet: #a0a5ab; --code: #23262c; --link: #8ab4f8; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); line-height: 1.7;
  font-family: system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
main { max-width: 44rem; margin: 0 auto; padding: 3rem 1.25rem 4rem; }
h1 { margin: 0; font-size: 1.75rem; line-height: 1.3; }
h2 { margin: 2rem 0 0.5rem; font-size: 1.1rem; }
p { margin: 0.75rem 0; }
a { color: var(--link); }
ol { margin: 0; padding-left: 1.4rem; }
li { margin: 0.9rem 0; }
li::marker { color: var(--quiet); }
pre { margin: 0.35rem 0 0; padding: 0.5rem 0.75rem; background: var(--code); border-radius: 6px; line-height: 1.5;
  white-space: pre-wrap; overflow-wrap: anywhere; }
code { font: 0.875rem ui-monospace, "SF Mono", Consolas, "DejaVu Sans Mono", monospace; }
.note { color: var(--quiet); font-size: 0.925rem; }
section + section { margin-top: 3rem; padding-top: 2.5rem; border-top: 1px solid var(--code); }
`;

const page = `<!doctype html>
<html lang="zh">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>智路 zhilu</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/home.css">
</head>
<body>
<main>
<section lang="zh">
<h1>智路</h1>
<p>智路分别访谈企业里与人工智能有关的各位负责人，用规则确定的工具打分、排序，写出分阶段、句句有出处的落地路线图。</p>
<h2>下一步</h2>
<p class="note">另开一个终端，在智路所在的文件夹里运行：</p>
<ol>
<li>先看一家虚构的银行，从访谈走到方案，约一分钟：<pre><code>npx zhilu demo --persona bank --lang zh --out demo-bank</code></pre></li>
<li>接受访谈，随时可以中断，再次运行就接着谈；结束时会给出起草和导出方案的命令：<pre><code>npx zhilu interview --lang zh</code></pre></li>
<li>查方法和案例：<pre><code>npx zhilu search 私有云 --lang zh</code></pre></li>
<li>从程序里调用：看<a href="/reference">接口说明</a>（<a href="/openapi.json">OpenAPI 文档</a>），从新建项目开始：<pre><code>POST /api/v1/engagements</code></pre></li>
</ol>
</section>
<section lang="en">
<h1>zhilu</h1>
<p>zhilu interviews the people in a company whom AI concerns, scores and orders what it hears with deterministic tools, and drafts a staged roadmap in which every sentence has its source.</p>
<h2>What to do next</h2>
<p class="note">Run these in another terminal, in the folder that zhilu is in:</p>
<ol>
<li>See a made-up bank go from its interviews to its plan, in about a minute: <pre><code>npx zhilu demo --persona bank --lang en --out demo-bank</code></pre></li>
<li>Be interviewed. Break off at any time and run it again to go on; at the end it names the commands that draft the plan and export it: <pre><code>npx zhilu interview --lang en</code></pre></li>
<li>Look up the method and the cases: <pre><code>npx zhilu search "private cloud" --lang en</code></pre></li>
<li>From a program: the <a href="/reference">API reference</a> (<a href="/openapi.json">OpenAPI document</a>). Begin by opening an engagement: <pre><code>POST /api/v1/engagements</code></pre></li>
</ol>
</section>
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
