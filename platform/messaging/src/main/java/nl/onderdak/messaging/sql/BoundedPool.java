// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.sql;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The service's pool, with a time-out on waiting for a connection. */
@Singleton
public class BoundedPool implements PgPoolCreator {

    private final Duration acquisition;
    private final Duration connect;

    BoundedPool(
            @ConfigProperty(name = "onderdak.database.acquisition-timeout") Duration acquisition,
            @ConfigProperty(name = "onderdak.database.connect-timeout") Duration connect) {
        this.acquisition = acquisition;
        this.connect = connect;
    }

    @Override
    public Pool create(Input input) {
        input.pgConnectOptionsList()
                .forEach(options ->
                        options.setConnectTimeout((int) connect.toMillis()).setTcpKeepAlive(true));
        var pool = PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
        return new TimedPool(input.vertx(), pool, acquisition);
    }
}
