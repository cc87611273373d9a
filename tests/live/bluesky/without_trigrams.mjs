// The PostgreSQL that the product embeds has no pg_trgm. The network only builds indexes with it, over searches that are
// plain LIKE: those statements are left out, all others pass untouched.
import pg from 'pg'

const needsTrigrams = (text) => typeof text === 'string' && /create extension .*pg_trgm|gist_trgm_ops/.test(text)
const query = pg.Client.prototype.query

pg.Client.prototype.query = function (text, ...rest) {
  return query.call(this, needsTrigrams(text) ? 'select 1' : text, ...(needsTrigrams(text) ? [] : rest))
}
