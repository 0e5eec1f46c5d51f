// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonParseException;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseFailuresTest {

    @ParameterizedTest
    @CsvSource({
        "08006, true,  false",
        "0A000, true,  false",
        "22001, false, false",
        "23505, false, false",
        "25006, true,  false",
        "25P02, false, false",
        "28P01, true,  false",
        "3D000, true,  false",
        "40001, true,  false",
        "40P01, true,  false",
        "42501, false, true",
        "42P01, false, true",
        "42703, false, true",
        "53100, true,  false",
        "54000, false, false",
        "55006, true,  false",
        "55000, false, false",
        "55P03, true,  false",
        "57014, true,  false",
        "57P01, true,  false",
        "58030, true,  false",
        "P0001, false, false",
        "XX000, true,  false"
    })
    void aStateSaysWhoseFaultItIs(String state, boolean machine, boolean schema) {
        // Given
        var failure = new CompletionException(new SQLException("refused", state));

        // Then
        assertEquals(machine, DatabaseFailures.areOfTheMachine(failure));
        assertEquals(schema, DatabaseFailures.areOfTheSchema(failure));
    }

    @Test
    void aConnectionThatFailsIsTheMachines() {
        assertTrue(DatabaseFailures.areOfTheMachine(new ConnectException("refused")));
        assertTrue(DatabaseFailures.areOfTheMachine(new VertxException("Connection is not active now")));
        assertTrue(DatabaseFailures.areOfTheMachine(new CompletionException(new TimeoutException())));
    }

    @Test
    void unreadableInputAndAClientThatHangsUpAreNot() {
        assertFalse(
                DatabaseFailures.areOfTheMachine(new UncheckedIOException(new JsonParseException(null, "no JSON"))));
        assertFalse(DatabaseFailures.areOfTheMachine(new HttpClosedException("closed")));
        assertFalse(DatabaseFailures.areOfTheMachine(new IllegalStateException(new IllegalArgumentException())));
        assertTrue(DatabaseFailures.areOfTheMachine(new UncheckedIOException(new IOException("broken pipe"))));
    }
}
