import type {
  AddColumnNode,
  AlterTableNode,
  KyselyPlugin,
  PluginTransformQueryArgs,
  PluginTransformResultArgs,
  RootOperationNode,
} from 'kysely';
import type { EndpointDatabase } from '../adapters/database.ts';

/**
 * Lets every change of the schema be made again: what exists is not created, what is gone is not
 * dropped. Some engines that speak PostgreSQL commit at each such change, so that a process that ends in
 * the middle of a migration leaves half of it. SQLite takes a migration back as a whole, and cannot add
 * a column "if not exists".
 */
export class RepeatableSchema implements KyselyPlugin {
  readonly #kind: EndpointDatabase['kind'];

  constructor(kind: EndpointDatabase['kind']) {
    this.#kind = kind;
  }

  transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    switch (node.kind) {
      case 'CreateTableNode':
        return { ...node, ifNotExists: true };
      case 'CreateIndexNode':
        return { ...node, ifNotExists: true };
      case 'DropIndexNode':
        return { ...node, ifExists: true };
      case 'AlterTableNode':
        return this.#kind === 'postgres' ? addsOnce(node) : node;
      default:
        return node;
    }
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<typeof result> {
    return result;
  }
}

const addsOnce = (node: AlterTableNode): AlterTableNode => ({
  ...node,
  ...(node.columnAlterations && {
    columnAlterations: node.columnAlterations.map((it) =>
      it.kind === 'AddColumnNode' ? { ...it, column: ifNotExists(it) } : it,
    ),
  }),
});

const ifNotExists = ({ column }: AddColumnNode): AddColumnNode['column'] => ({
  ...column,
  ifNotExists: true,
});
