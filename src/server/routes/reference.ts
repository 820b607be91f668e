import { Hono } from 'hono';
import { both } from '../../domain/language.ts';
import type { AppDeps, AppEnv } from '../app-deps.ts';
import { notFound } from '../problem.ts';

/** The page stands in two files of its own, since the policy of `securityHeaders` lets no inline script run. */
const page = `<!doctype html>
<html lang="zh">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>智路 API · zhilu API reference</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/reference/assets/swagger-ui.css">
<script src="/reference/assets/swagger-ui-bundle.js" defer></script>
<script src="/reference/start.js" defer></script>
</head>
<body><div id="swagger-ui"></div></body>
</html>
`;

/** `validatorUrl: null`: else the page would send the document to a validator on another host. */
const start = `SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  validatorUrl: null,
  defaultModelsExpandDepth: 0,
});
`;

/** The reference page: Swagger UI over /openapi.json, every file from this server. */
export function referenceRoutes({ assets }: AppDeps) {
  return new Hono<AppEnv>()
    .get('/reference', (c) => c.html(page))
    .get('/reference/start.js', (c) =>
      c.body(start, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
    )
    .get('/reference/assets/:name', async (c) => {
      const name = c.req.param('name');
      const asset = await assets?.find(name);
      if (!asset) throw notFound(both('文件', 'file'), name);
      return c.body(asset.body, 200, { 'Content-Type': asset.type });
    });
}
