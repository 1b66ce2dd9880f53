'use strict';

SwaggerUIBundle({
  dom_id: '#swagger-ui',
  url: '../openapi',
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
});
