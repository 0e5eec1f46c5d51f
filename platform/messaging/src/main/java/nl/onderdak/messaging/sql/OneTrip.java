// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.sql;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Reads in one network round trip: the begin of a transaction that only reads, the rows it is about, the statement and the
 * commit are sent without waiting for each other. For hot reads that need no entities; it opens no session and joins no
 * transaction. When one of the four fails those after it fail too, so that nothing is ever read of other rows, and the commit
 * rolls back. All four are carried out, also when the client hangs up.
 */
@ApplicationScoped
public class OneTrip {

    private static final String BEGIN = "start transaction read only";
    private static final String COMMIT = "commit";

    private final Pool pool;
    private final RowSettings settings;

    OneTrip(Pool pool, RowSettings settings) {
        this.pool = pool;
        this.settings = settings;
    }

    /**
     * The result of the read.
     *
     * @param before value of the expression
     * @param rows of the statement
     */
    public record Answer(Object before, RowSet<Row> rows) {}

    /**
     * Reads on behalf of the caller, as a transaction does.
     *
     * @param before expression that is evaluated in a statement of its own before, in the same transaction
     * @param statement prepared once per connection
     */
    public Uni<Answer> forCaller(String before, String statement, Object... arguments) {
        return Uni.createFrom().deferred(() -> read(settings.ofCaller(), before, statement, arguments));
    }

    /** Reads the rows of every organisation. Each service names its methods that do in a test, as for {@link AsService}. */
    public Uni<Answer> asService(String before, String statement, Object... arguments) {
        return Uni.createFrom().deferred(() -> read(settings.ofService(), before, statement, arguments));
    }

    private Uni<Answer> read(RowSettings.Settings rows, String before, String statement, Object... arguments) {
        var scope = "select " + before + ", " + rows.columns();
        return Uni.createFrom()
                .completionStage(() -> pool.withConnection(connection -> read(
                                connection, scope, Tuple.tuple(rows.arguments()), statement, Arguments.of(arguments)))
                        .toCompletionStage());
    }

    private static Future<Answer> read(
            SqlConnection connection, String scope, Tuple settings, String statement, Tuple arguments) {
        var begun = connection.query(BEGIN).execute();
        var scoped = connection.preparedQuery(scope).execute(settings);
        var found = connection.preparedQuery(statement).execute(arguments);
        var ended = connection.query(COMMIT).execute();
        return Future.join(begun, scoped, found, ended)
                .map(all -> new Answer(scoped.result().iterator().next().getValue(0), found.result()));
    }
}
