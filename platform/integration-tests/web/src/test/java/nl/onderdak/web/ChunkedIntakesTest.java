// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChunkedIntakesTest {

    private static final int MUNICIPALITIES = 342;
    private static final String INTAKE = "name,persons,municipality\na,3,GM0141\n";

    @TestHTTPResource("/")
    URI home;

    @Test
    void smallIntakesOfUnknownLengthWaitForEachOther() throws Exception {
        // When
        List<Future<Integer>> responses;
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            responses = IntStream.range(0, MUNICIPALITIES)
                    .mapToObj(_ -> executor.submit(() -> Api.sendChunked(home, INTAKE)))
                    .toList();
        }

        // Then
        var statuses = responses.stream().map(Future::resultNow).toList();
        assertEquals(Collections.nCopies(MUNICIPALITIES, 200), statuses);
    }
}
