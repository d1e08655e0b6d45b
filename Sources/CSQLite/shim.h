#include <sqlite3.h>

// Functions with variable arguments, which Swift cannot call.

/// Lets every connection take URIs for paths. To be called before any connection is opened.
static inline int newswire_sqlite_allow_uris(void) {
  return sqlite3_config(SQLITE_CONFIG_URI, 1);
}

/// Keeps a connection from writing the log into the database, and from deleting it, when it closes.
static inline int newswire_sqlite_keep_log(sqlite3 *db) {
  return sqlite3_db_config(db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, (int *)0);
}
