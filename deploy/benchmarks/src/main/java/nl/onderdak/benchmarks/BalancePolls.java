// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ObjLongConsumer;

/** Reads a balance that is expected to change twenty times a second, until it shows the expected figure. */
final class BalancePolls implements Figures {

    private static final long BETWEEN_READS_MILLIS = 50;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Vertx vertx;
    private final Http supervision;
    private final Map<String, Long> expected = new ConcurrentHashMap<>();
    private final Set<String> polled = ConcurrentHashMap.newKeySet();
    private volatile ObjLongConsumer<String> listener = (municipality, persons) -> {};

    BalancePolls(Vertx vertx, Http supervision) {
        this.vertx = vertx;
        this.supervision = supervision;
    }

    @Override
    public long realised(String municipality) throws Exception {
        return realisedIn(supervision.get(path(municipality)).expect(200));
    }

    @Override
    public void onFigure(ObjLongConsumer<String> consumer) {
        listener = consumer;
    }

    @Override
    public void expect(String municipality, long persons) {
        expected.merge(municipality, persons, Math::max);
        if (polled.add(municipality)) {
            poll(municipality);
        }
    }

    private void poll(String municipality) {
        supervision
                .send(HttpMethod.GET, path(municipality), null, null, Map.of())
                .onSuccess(answer -> {
                    long persons = realisedIn(answer.expect(200));
                    listener.accept(municipality, persons);
                    if (persons < expected.get(municipality)) {
                        vertx.setTimer(BETWEEN_READS_MILLIS, same -> poll(municipality));
                        return;
                    }
                    polled.remove(municipality);
                    // one that came to be expected in between found it polled still
                    if (persons < expected.get(municipality) && polled.add(municipality)) {
                        poll(municipality);
                    }
                });
    }

    private static String path(String municipality) {
        return "/v1/balances/" + municipality;
    }

    private static long realisedIn(Http.Answer answer) {
        try {
            return JSON.readTree(answer.body()).path("realised").asLong();
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
