// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.onderdak.contracts.Service;
import nl.onderdak.servers.KafkaServer;
import nl.onderdak.servers.PostgresServer;
import nl.onderdak.servers.kafka.Principal;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** All text that a running system stores and publishes at one moment, with its place: tables, topics, logs, metrics. */
final class Whereabouts {

    private static final String TABLES = """
            select table_schema, table_name from information_schema.tables
            where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
            """;

    /** It stands for the government's identity provider, and is no part of the system. */
    private static final String ISSUER = "issuer.log";

    private final Map<String, StringBuilder> places = new TreeMap<>();

    private Whereabouts() {}

    /** Reads everything. */
    static Whereabouts of(RunningSystem system) {
        var all = new Whereabouts();
        try {
            all.readTables(system);
            all.readTopics(system);
            all.readLogs(system.data());
            for (var service : Service.values()) {
                all.add("metrics of " + service.module(), Api.open(system.url(service) + "/q/metrics"));
            }
            return all;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Where the text stands, in small letters or capitals; as a part of a longer number it is a coincidence. */
    SortedSet<String> of(String text) {
        var wanted = text.toLowerCase(Locale.ROOT);
        var alone = Pattern.compile("(?<![0-9.])" + Pattern.quote(wanted) + "(?![0-9])");
        var found = new TreeSet<String>();
        places.forEach((place, content) -> {
            if (content.indexOf(wanted) >= 0 && alone.matcher(content).find()) {
                found.add(place);
            }
        });
        return found;
    }

    private void readTables(RunningSystem system) throws SQLException {
        var postgres = PostgresServer.in(system.data().resolve("postgres"), system.postgresPort());
        for (var service : Service.values()) {
            try (var connection = postgres.connect(service.database())) {
                for (var table : tables(connection)) {
                    readTable(connection, service, table);
                }
            }
        }
    }

    private record Table(String schema, String name) {

        String quoted() {
            return "\"" + schema + "\".\"" + name + "\"";
        }

        String prefix() {
            return ("public".equals(schema) ? "" : schema + ".") + name + ".";
        }
    }

    private static List<Table> tables(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            var tables = new ArrayList<Table>();
            while (rows.next()) {
                tables.add(new Table(rows.getString(1), rows.getString(2)));
            }
            return tables;
        }
    }

    private void readTable(Connection connection, Service service, Table table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select * from " + table.quoted())) {
            var columns = rows.getMetaData();
            while (rows.next()) {
                for (int column = 1; column <= columns.getColumnCount(); column++) {
                    add(
                            service.database() + ": " + table.prefix() + columns.getColumnName(column),
                            value(rows, column, columns.getColumnTypeName(column)));
                }
            }
        }
    }

    private static String value(ResultSet rows, int column, String type) throws SQLException {
        return "bytea".equals(type) ? text(rows.getBytes(column)) : rows.getString(column);
    }

    private void readTopics(RunningSystem system) {
        var access = KafkaServer.in(system.data().resolve("kafka"), system.kafkaPort())
                .clientSettings(Principal.OPERATOR);
        access.put("enable.auto.commit", "false");
        try (var consumer = new KafkaConsumer<>(access, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    add("keys of " + record.topic(), text(record.key()));
                    add("values of " + record.topic(), text(record.value()));
                    record.headers()
                            .forEach(header ->
                                    add("headers of " + record.topic(), header.key() + "=" + text(header.value())));
                }
            }
        }
    }

    private void readLogs(Path data) throws IOException {
        var logs = new ArrayList<>(List.of(data.resolve("postgres/postgres.log"), data.resolve("kafka/kafka.log")));
        try (var ofServices = Files.list(data.resolve("logs"))) {
            ofServices.filter(log -> !log.endsWith(ISSUER)).forEach(logs::add);
        }
        for (var log : logs) {
            add("log " + log.getFileName(), text(Files.readAllBytes(log)));
        }
    }

    private void add(String place, String content) {
        if (content != null) {
            places.computeIfAbsent(place, same -> new StringBuilder())
                    .append('\n')
                    .append(content.toLowerCase(Locale.ROOT));
        }
    }

    private static String text(byte[] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
