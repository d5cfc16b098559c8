import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';

/** A database in memory with as many threads as this machine has cores for us. */
export async function duck(setUp: readonly string[]): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  for (const statement of setUp) await connection.run(statement);
  return connection;
}

/** All of an answer as columns of JavaScript values, which is its quickest way there. */
export async function columnsOf(
  connection: DuckDBConnection,
  query: string,
): Promise<readonly (readonly unknown[])[]> {
  const reader = await connection.runAndReadAll(query);
  return reader.getColumnsJS();
}
