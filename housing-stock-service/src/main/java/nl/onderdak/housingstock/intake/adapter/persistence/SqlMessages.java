// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.intake.adapter.persistence;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static nl.onderdak.messaging.sql.Sql.column;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.onderdak.housingstock.intake.application.Messages;
import nl.onderdak.housingstock.intake.domain.CodeList;
import nl.onderdak.housingstock.intake.domain.GivenCode;
import nl.onderdak.housingstock.intake.domain.Message;
import nl.onderdak.housingstock.intake.domain.Message.Entity;
import nl.onderdak.housingstock.intake.domain.ReadMessage;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Messages and the codes they wait for, in {@code vera_message} and {@code vera_parked_code}. */
@ApplicationScoped
class SqlMessages implements Messages {

    private static final String LOCK_LANDLORDS =
            "select 1 from landlord where landlord = any($1::text[]) order by landlord for no key update";

    private static final String FIND = """
            select landlord, entity, id_extern, sent_at, fingerprint, to_let, vacancy_id,
                (select unit from vacancy where id = message.vacancy_id) as unit,
                array(select code_list || ' ' || code || ' ' || property from vera_parked_code as waits
                      where (waits.landlord, waits.entity, waits.id_extern)
                          = (message.landlord, message.entity, message.id_extern) order by number) as codes
            from unnest($1::text[], $2::text[], $3::text[]) as asked (landlord, entity, id_extern)
            join vera_message as message using (landlord, entity, id_extern)
            """;

    private static final String ALLOCATED = """
            select distinct vacancy_id from vera_message
            where landlord = any($1::text[]) and entity = 'LETTING' and vacancy_id = any($2::uuid[])
            """;

    private static final String STORE = """
            insert into vera_message (landlord, entity, id_extern, sent_at, fingerprint, to_let, vacancy_id, content,
                seen_at)
            select given.*, $9
            from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::text[], $6::boolean[], $7::uuid[],
                $8::text[]) as given
            on conflict (landlord, entity, id_extern) do update set sent_at = excluded.sent_at,
                fingerprint = excluded.fingerprint, to_let = excluded.to_let, vacancy_id = excluded.vacancy_id,
                content = excluded.content, seen_at = excluded.seen_at, refusal = null
            """;

    private static final String FORGET_CODES = """
            delete from vera_parked_code
            where (landlord, entity, id_extern) in (select * from unnest($1::text[], $2::text[], $3::text[]))
            """;

    private static final String KEEP_CODES = """
            insert into vera_parked_code (landlord, entity, id_extern, code_list, code, property, fact_on, seen_at)
            select given.*, $8
            from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::date[]) as given
            on conflict (landlord, entity, id_extern, code_list, code) do nothing
            """;

    private static final String COMPLETE = """
            select entity, content from vera_message as message
            where content is not null and refusal is null and not exists (
                select from vera_parked_code as waits
                where (waits.landlord, waits.entity, waits.id_extern)
                        = (message.landlord, message.entity, message.id_extern)
                    and not exists (select from vera_code as known
                                    where known.code_list = waits.code_list and known.code = waits.code))
            order by seen_at, id_extern limit $1
            """;

    private static final String REFUSED =
            "update vera_message set refusal = $4 where landlord = $1 and entity = $2 and id_extern = $3";

    private final Sql sql;
    private final ObjectMapper mapper;

    SqlMessages(Sql sql, ObjectMapper mapper) {
        this.sql = sql;
        this.mapper = mapper;
    }

    @Override
    public Uni<Void> lockLandlords(Set<String> landlords) {
        return sql.execute(LOCK_LANDLORDS, column(landlords, id -> id, String[]::new))
                .replaceWithVoid();
    }

    @Override
    public Uni<Map<Key, Last>> find(Collection<Key> keys) {
        return sql.execute(FIND, keys(keys, Function.identity()))
                .map(rows -> Rows.stream(rows).map(SqlMessages::last).collect(toMap(Last::key, Function.identity())));
    }

    @Override
    public Uni<Set<UUID>> allocated(Set<String> landlords, Collection<UUID> vacancies) {
        return sql.execute(
                        ALLOCATED, column(landlords, id -> id, String[]::new), column(vacancies, id -> id, UUID[]::new))
                .map(rows ->
                        Rows.stream(rows).map(row -> row.getUUID("vacancy_id")).collect(toSet()));
    }

    @Override
    public Uni<Void> store(Collection<Last> messages, Instant seenAt) {
        var arguments = new ArrayList<>(List.of(keys(messages, Last::key)));
        arguments.add(column(messages, Last::sentAt, Instant[]::new));
        arguments.add(column(messages, Last::fingerprint, String[]::new));
        arguments.add(column(
                messages, one -> one.earlier() == null ? null : one.earlier().toLet(), Boolean[]::new));
        arguments.add(column(
                messages, one -> one.earlier() == null ? null : one.earlier().vacancy(), UUID[]::new));
        arguments.add(column(messages, one -> one.content() == null ? null : written(one.content()), String[]::new));
        arguments.add(seenAt);
        var waiting = messages.stream()
                .flatMap(one -> one.unknown().stream().map(code -> new Waiting(one, code)))
                .toList();
        return sql.execute(STORE, arguments.toArray())
                .chain(() -> sql.execute(FORGET_CODES, keys(messages, Last::key)))
                .chain(() -> waiting.isEmpty() ? Uni.createFrom().voidItem() : keep(waiting, seenAt))
                .replaceWithVoid();
    }

    private record Waiting(Last message, GivenCode code) {}

    private Uni<Void> keep(List<Waiting> waiting, Instant seenAt) {
        var arguments =
                new ArrayList<>(List.of(keys(waiting, one -> one.message().key())));
        arguments.add(column(waiting, one -> one.code().list().name(), String[]::new));
        arguments.add(column(waiting, one -> one.code().code(), String[]::new));
        arguments.add(column(waiting, one -> one.code().property(), String[]::new));
        arguments.add(column(waiting, one -> one.message().content().header().factOn(), LocalDate[]::new));
        arguments.add(seenAt);
        return sql.execute(KEEP_CODES, arguments.toArray()).replaceWithVoid();
    }

    @Override
    public Uni<List<ParkedCode>> parked(Jurisdiction jurisdiction, long after, int most) {
        var conditions = new Conditions().and("number > ?", after);
        switch (jurisdiction) {
            case Jurisdiction.Country _ -> {}
            case Jurisdiction.OfCorporation(var id) -> conditions.and("landlord = ?", id);
            case Jurisdiction.Area(var codes) ->
                conditions.and(
                        "landlord in (select landlord from landlord where municipalities && ?)",
                        column(codes, code -> code.value(), String[]::new));
        }
        return sql.execute("""
                        select number, landlord, entity, id_extern, code_list, code, fact_on, waits.seen_at, refusal
                        from vera_parked_code as waits join vera_message using (landlord, entity, id_extern)
                        %s order by number limit %d
                        """.formatted(conditions.where(), most), conditions.arguments())
                .map(rows -> Rows.list(
                        rows,
                        row -> new ParkedCode(
                                row.getLong("number"),
                                key(row),
                                CodeList.valueOf(row.getString("code_list")),
                                row.getString("code"),
                                row.getLocalDate("fact_on"),
                                Rows.instant(row, "seen_at"),
                                row.getString("refusal"))));
    }

    @Override
    public Uni<List<Message>> complete(int most) {
        return sql.execute(COMPLETE, (long) most)
                .map(rows -> Rows.list(
                        rows, row -> read(row.getString("content"), Entity.valueOf(row.getString("entity")))));
    }

    @Override
    public Uni<Void> refused(Key key, String code) {
        return sql.execute(REFUSED, key.landlord(), key.entity().name(), key.idExtern(), code)
                .replaceWithVoid();
    }

    private static <T> Object[] keys(Collection<T> rows, Function<T, Key> key) {
        return new Object[] {
            column(rows, row -> key.apply(row).landlord(), String[]::new),
            column(rows, row -> key.apply(row).entity().name(), String[]::new),
            column(rows, row -> key.apply(row).idExtern(), String[]::new)
        };
    }

    private static Key key(Row row) {
        return new Key(row.getString("landlord"), Entity.valueOf(row.getString("entity")), row.getString("id_extern"));
    }

    private static Last last(Row row) {
        return new Last(
                key(row),
                Rows.instant(row, "sent_at"),
                row.getString("fingerprint"),
                new ReadMessage.Earlier(row.getBoolean("to_let"), row.getUUID("vacancy_id")),
                row.getString("unit"),
                List.of(row.getArrayOfStrings("codes")).stream()
                        .map(SqlMessages::given)
                        .toList(),
                null);
    }

    private static GivenCode given(String text) {
        var parts = text.split(" ", -1);
        return new GivenCode(CodeList.valueOf(parts[0]), parts[1], parts[2]);
    }

    private String written(Message message) {
        try {
            return mapper.writeValueAsString(message);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Message read(String content, Entity entity) {
        Class<? extends Message> type = switch (entity) {
            case UNIT -> Message.UnitMessage.class;
            case NOTICE -> Message.NoticeMessage.class;
            case LETTING -> Message.LettingMessage.class;
            case PUBLICATION -> Message.PublicationMessage.class;
        };
        try {
            return mapper.readValue(content, type);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
