// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.conformance.Forgeries.Forgery;
import nl.onderdak.contracts.access.Role;
import nl.onderdak.testkit.Databases;
import nl.onderdak.testkit.RawToken;

/** Shows a service tokens, good and forged, at a read and at a write that a good one opens. */
public abstract class ShownTokens {

    static final String PROBLEM = "application/problem+json";

    final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * A request that succeeds with a good token.
     *
     * @param method of HTTP
     * @param path with query
     * @param body JSON, or null
     * @param role role whose token gives access
     * @param organisation organisation of the token
     */
    public record Request(String method, String path, String body, Role role, String organisation) {}

    /** Looks at something. */
    protected abstract Request read();

    /** Makes something that is not there yet. */
    protected abstract Request write();

    /** Sends each forgery with the request; returns the faults of the responses. Asserts that nothing changes. */
    final List<String> refusedAndChangesNothing(Request request, List<Forgery> forgeries)
            throws SQLException, IOException, InterruptedException {
        var faults = new ArrayList<String>();
        var before = rows();
        for (var forgery : forgeries) {
            judge(request, forgery, faults);
        }
        assertEquals(before, rows(), "something was changed");
        // else the refusals would prove nothing
        assertSuccess(send(request, List.of("Bearer " + good(request).sign())));
        return faults;
    }

    private void judge(Request request, Forgery forgery, List<String> faults) throws InterruptedException {
        try {
            judge(request, forgery, send(request, forgery.credentials()), faults);
        } catch (IOException broken) {
            faults.add(request.method() + " with " + forgery.name() + ": " + broken);
        }
    }

    private static void judge(Request request, Forgery forgery, HttpResponse<String> answer, List<String> faults) {
        var type = answer.headers().firstValue("Content-Type").orElse("none");
        var challenge = answer.headers().firstValue("WWW-Authenticate").orElse("none");
        var challenged = forgery.status() != 401 || challenge.startsWith("Bearer");
        // the server ends the connection there, before a problem could be written
        var explained = forgery.status() == 431 || type.equals(PROBLEM);
        if (answer.statusCode() != forgery.status() || !explained || !challenged) {
            faults.add(request.method() + " with " + forgery.name() + ": " + answer.statusCode() + " " + type + " "
                    + challenge + " " + answer.body());
        }
    }

    final HttpResponse<String> send(Request request, List<String> credentials)
            throws IOException, InterruptedException {
        var sent = HttpRequest.newBuilder(address(request.path())).timeout(Duration.ofSeconds(30));
        credentials.forEach(credential -> sent.header("Authorization", credential));
        if (request.body() == null) {
            sent.method(request.method(), HttpRequest.BodyPublishers.noBody());
        } else {
            sent.header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .method(request.method(), HttpRequest.BodyPublishers.ofString(request.body()));
        }
        return http.send(sent.build(), HttpResponse.BodyHandlers.ofString());
    }

    static URI address(String path) {
        return URI.create(RestAssured.baseURI + ":" + RestAssured.port + path);
    }

    static RawToken good(Request request) {
        return RawToken.good(request.role(), request.organisation());
    }

    static List<String> bearer(RawToken token) {
        return List.of("Bearer " + token.sign());
    }

    static void assertSuccess(HttpResponse<String> answer) {
        assertEquals(2, answer.statusCode() / 100, answer.statusCode() + " " + answer.body());
    }

    /** How many rows each table has; positions, seals and Flyway's own move by themselves. */
    private static Map<String, Long> rows() throws SQLException {
        var rows = new LinkedHashMap<String, Long>();
        try (var connection = Databases.connectToAll();
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var found = statement.executeQuery("""
                    select tablename from pg_tables where schemaname = 'public'
                      and tablename not like 'inbox%' and tablename not like 'flyway%' and tablename <> 'audit_seal'
                    order by tablename
                    """)) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            for (var table : tables) {
                try (var found = statement.executeQuery("select count(*) from " + table)) {
                    found.next();
                    rows.put(table, found.getLong(1));
                }
            }
        }
        return rows;
    }
}
