// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.sql;

import io.quarkus.hibernate.orm.runtime.PersistenceUnitUtil;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.runtime.SessionOperations;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.BatchingConnection;
import org.hibernate.reactive.pool.ReactiveConnection;
import org.hibernate.reactive.pool.impl.SqlClientConnection;

/**
 * SQL in the transaction that the use case opened with {@code @WithTransaction}, on the very connection of its Hibernate
 * session. For writing sets, for hot commands and for projections; single aggregates go through entities.
 */
@ApplicationScoped
public class Sql {

    /** Hibernate collects the writes of entities in a connection around the one that SQL is to be run on. */
    private static final VarHandle BATCHED = batched();

    private final Pool pool;

    Sql(Pool pool) {
        this.pool = pool;
    }

    /** Runs one prepared statement. Sets are passed to {@code unnest} as arrays, see {@link #column}; moments as {@link java.time.Instant}. */
    public Uni<RowSet<Row>> execute(String statement, Object... arguments) {
        return connection()
                .chain(connection ->
                        Uni.createFrom().completionStage(connection.preparedQuery(statement, Arguments.of(arguments))));
    }

    /**
     * Runs one prepared statement that only reads: in the current transaction when there is one, otherwise on a
     * connection of its own.
     */
    public Uni<RowSet<Row>> read(String statement, Object... arguments) {
        return inSession() ? execute(statement, arguments) : apart(statement, arguments);
    }

    /**
     * Runs one prepared statement on a connection of its own, also inside a transaction: housekeeping. Takes the
     * connection out of the pool itself: a query on the pool that gets no connection leaves its acquisition timer
     * behind, which throws later (vertx-sql-client 1706).
     */
    public Uni<RowSet<Row>> apart(String statement, Object... arguments) {
        return Uni.createFrom()
                .completionStage(() -> pool.withConnection(connection ->
                                connection.preparedQuery(statement).execute(Arguments.of(arguments)))
                        .toCompletionStage());
    }

    /** Runs one prepared statement on a connection of its own and undoes it: shows whether it would succeed. */
    Uni<Void> tryOut(String statement) {
        return Uni.createFrom()
                .completionStage(() -> pool.withConnection(connection -> connection
                                .begin()
                                .compose(transaction -> connection
                                        .preparedQuery(statement)
                                        .execute()
                                        .eventually(() -> transaction.rollback())))
                        .toCompletionStage())
                .replaceWithVoid();
    }

    /**
     * Repeats {@link #apart} a statement that takes a batch of rows until no row is left; returns the number of rows.
     */
    public Uni<Long> exhaust(String statement, Object... arguments) {
        return Steps.untilNothing(() -> apart(statement, arguments).map(RowSet::rowCount));
    }

    /** One column of the rows as an array for {@code unnest}. Typed Object, since varargs would spread an array. */
    public static <R, T> Object column(Collection<R> rows, Function<R, T> value, IntFunction<T[]> array) {
        // no stream: every statement of every command passes here
        var values = array.apply(rows.size());
        int place = 0;
        for (var row : rows) {
            values[place++] = value.apply(row);
        }
        return values;
    }

    private static boolean inSession() {
        return VertxContext.isOnDuplicatedContext()
                && SessionOperations.getCurrentSession(PersistenceUnitUtil.DEFAULT_PERSISTENCE_UNIT_NAME) != null;
    }

    private static Uni<SqlClientConnection> connection() {
        return Panache.getSession().map(Sql::connectionOf);
    }

    private static SqlClientConnection connectionOf(Mutiny.Session session) {
        return connectionOf(((MutinySessionImpl) session).getReactiveConnection());
    }

    private static SqlClientConnection connectionOf(ReactiveConnection connection) {
        return switch (connection) {
            case SqlClientConnection direct -> direct;
            case BatchingConnection batching -> connectionOf((ReactiveConnection) BATCHED.get(batching));
            default -> throw new IllegalStateException("a connection of an unknown kind: " + connection.getClass());
        };
    }

    private static VarHandle batched() {
        try {
            return MethodHandles.privateLookupIn(BatchingConnection.class, MethodHandles.lookup())
                    .findVarHandle(BatchingConnection.class, "delegate", ReactiveConnection.class);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("Hibernate Reactive keeps the batched connection elsewhere", changed);
        }
    }
}
