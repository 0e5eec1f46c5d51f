// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.bulk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import nl.onderdak.web.idempotency.Idempotency;

/** Carries out the lines of a bulk intake, under the idempotency key of their request. */
@ApplicationScoped
public class BulkIntakes {

    /** Media type of one JSON object per line. */
    public static final String NDJSON = "application/x-ndjson";

    private final BulkReader reader;
    private final Idempotency idempotency;

    BulkIntakes(BulkReader reader, Idempotency idempotency) {
        this.reader = reader;
        this.idempotency = idempotency;
    }

    /**
     * The lines of {@link BulkReader#ndjson}.
     *
     * @param useCase passes the lines to the use case, whose transaction joins that of the response, and reports on them
     */
    public <T> Uni<Response> ndjson(byte[] body, Class<T> type, Function<List<BulkLine<T>>, Uni<?>> useCase) {
        return carryOut(body, reader.ndjson(body, type), useCase);
    }

    /** The same for the lines of {@link BulkReader#array}. */
    public <T> Uni<Response> array(byte[] body, Class<T> type, Function<List<BulkLine<T>>, Uni<?>> useCase) {
        return carryOut(body, reader.array(body, type), useCase);
    }

    /** The same for the lines of {@link BulkReader#csv}. */
    public <T> Uni<Response> csv(byte[] body, Class<T> type, Function<List<BulkLine<T>>, Uni<?>> useCase) {
        return carryOut(body, reader.csv(body, type), useCase);
    }

    private <T> Uni<Response> carryOut(
            byte[] body, Uni<List<BulkLine<T>>> read, Function<List<BulkLine<T>>, Uni<?>> useCase) {
        return read.chain(lines -> idempotency.once(
                body,
                () -> useCase.apply(lines).map(report -> Response.ok(report).build())));
    }
}
