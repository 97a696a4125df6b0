// Compiled by consumer.test.ts: the reference endpoint, without its libraries' types installed.
import { createEndpoint } from 'gmw-widgets/endpoint';

type Options = Parameters<typeof createEndpoint>[0];
type Endpoint = Awaited<ReturnType<typeof createEndpoint>>;

export async function answer(options: Options): Promise<Response> {
  const endpoint: Endpoint = await createEndpoint(options);
  const response: Response = await endpoint.fetch(new Request('https://example.nl/v1/groups'));
  await endpoint.work();
  await endpoint.close();
  return response;
}
// @ts-expect-error a database is needed
createEndpoint({});
