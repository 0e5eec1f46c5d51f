// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.sql;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.pgclient.PgPool;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PrepareOptions;
import io.vertx.sqlclient.PreparedQuery;
import io.vertx.sqlclient.Query;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * A pool with a bound on the time that a caller waits for a connection. The timeout of Vert.x's own pool is not used:
 * when it fires while another thread gives a connection to the same caller, the caller gets the timeout and the
 * connection is never returned (vertx-sql-client#1621, fixed in Vert.x 5 only); and its timer for statements throws
 * when connecting has failed before (vertx-sql-client#1706). Here a connection that comes too late goes back.
 */
@SuppressWarnings("deprecation") // Quarkus casts the result of a creator to PgPool
final class TimedPool implements PgPool {

    private final Vertx vertx;
    private final Pool pool;
    private final Duration patience;

    TimedPool(Vertx vertx, Pool pool, Duration patience) {
        this.vertx = vertx;
        this.pool = pool;
        this.patience = patience;
    }

    /** Fails with a {@link TimeoutException} when no connection is free in time. */
    @Override
    public Future<SqlConnection> getConnection() {
        Promise<SqlConnection> promise = ((ContextInternal) vertx.getOrCreateContext()).promise();
        long timer = vertx.setTimer(
                patience.toMillis(),
                fired -> promise.tryFail(new TimeoutException("no connection to the database within " + patience)));
        pool.getConnection().onComplete(acquired -> {
            vertx.cancelTimer(timer);
            if (acquired.failed()) {
                promise.tryFail(acquired.cause());
            } else if (!promise.tryComplete(acquired.result())) {
                acquired.result().close();
            }
        });
        return promise.future();
    }

    @Override
    public void getConnection(Handler<AsyncResult<SqlConnection>> handler) {
        getConnection().onComplete(handler);
    }

    @Override
    public Query<RowSet<Row>> query(String sql) {
        throw unbounded();
    }

    @Override
    public PreparedQuery<RowSet<Row>> preparedQuery(String sql) {
        throw unbounded();
    }

    @Override
    public PreparedQuery<RowSet<Row>> preparedQuery(String sql, PrepareOptions options) {
        throw unbounded();
    }

    private static UnsupportedOperationException unbounded() {
        return new UnsupportedOperationException("it would wait without a bound: use withConnection");
    }

    @Override
    public PgPool connectHandler(Handler<SqlConnection> handler) {
        pool.connectHandler(handler);
        return this;
    }

    @Override
    public PgPool connectionProvider(Function<Context, Future<SqlConnection>> provider) {
        pool.connectionProvider(provider);
        return this;
    }

    @Override
    public int size() {
        return pool.size();
    }

    @Override
    public Future<Void> close() {
        return pool.close();
    }

    @Override
    public void close(Handler<AsyncResult<Void>> handler) {
        pool.close(handler);
    }
}
