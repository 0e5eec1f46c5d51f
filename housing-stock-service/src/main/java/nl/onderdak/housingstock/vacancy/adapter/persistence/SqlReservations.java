// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.housingstock.ReservationEnded;
import nl.onderdak.contracts.housingstock.ReservationKind;
import nl.onderdak.contracts.housingstock.VacancyAnnounced;
import nl.onderdak.contracts.housingstock.VacancyEvent;
import nl.onderdak.contracts.housingstock.VacancyLet;
import nl.onderdak.contracts.housingstock.VacancyOffered;
import nl.onderdak.contracts.housingstock.VacancyReserved;
import nl.onderdak.contracts.housingstock.VacancyReturned;
import nl.onderdak.contracts.housingstock.VacancyTakenOver;
import nl.onderdak.housingstock.AsOf;
import nl.onderdak.housingstock.AsOfRows;
import nl.onderdak.housingstock.JurisdictionConditions;
import nl.onderdak.housingstock.vacancy.application.Reservations;
import nl.onderdak.housingstock.vacancy.domain.Reservation;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.ReservedElsewhere;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.DatabaseFailures;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import nl.onderdak.web.problem.Refused;

/** Reservations in SQL. */
@ApplicationScoped
class SqlReservations implements Reservations {

    private static final String ONE_PER_COUPLING = "reservation_one_per_coupling";

    private static final String COLUMNS = "id, landlord, municipality, dwelling, vacancies, coupling_id, kind,"
            + " cost_per_month, reserved_on, expires_at, state, cause, ended_on, version";

    private static final String ADD = """
            with added as (
                insert into reservation (%1$s)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'ACTIVE', null, null, 1)
                returning *)
            insert into reservation_change (%1$s, effective_on, recorded_at)
            select %1$s, reserved_on, $11 from added
            """.formatted(COLUMNS);

    private static final String SETTLE = """
            with outcome (id, state, cause, ended_on) as (
                select distinct on (id) * from unnest($1::uuid[], $2::text[], $3::text[], $4::date[])
                    as given (id, state, cause, ended_on)
                order by id, state desc),
            settled as (
                update reservation set version = version + 1,
                    state = case when was_let then 'LET' else outcome.state end,
                    cause = case when was_let then null else outcome.cause end,
                    ended_on = outcome.ended_on
                from outcome cross join lateral (
                    select exists (select from vacancy where reservation_id = outcome.id and state = 'LET'),
                        exists (select from vacancy where reservation_id = outcome.id
                                    and state in ('RESERVED', 'OFFERED')))
                    as kept (was_let, is_kept)
                where reservation.id = outcome.id and reservation.state = 'ACTIVE' and not is_kept
                returning reservation.*)
            insert into reservation_change (%1$s, effective_on, recorded_at)
            select %1$s, ended_on, $5 from settled
            """.formatted(COLUMNS);

    private static final String TAKE_OVER = """
            with succession (ended, successor) as (select * from unnest($1::text[], $2::text[])),
            taken_over as (
                update reservation set municipality = successor, version = version + 1
                from succession where municipality = ended and state = 'ACTIVE'
                returning reservation.*)
            insert into reservation_change (%1$s, effective_on, recorded_at)
            select %1$s, $3::date, $4 from taken_over
            """.formatted(COLUMNS);

    private final Sql sql;

    SqlReservations(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Optional<Reservation>> find(Jurisdiction jurisdiction, UUID id, AsOf asOf) {
        return select(JurisdictionConditions.of(jurisdiction).and("id = ?", id), asOf, "")
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<Optional<Reservation>> current(Jurisdiction jurisdiction, UUID id) {
        return find(jurisdiction, id, AsOf.NOW);
    }

    @Override
    public Uni<List<Reservation>> list(Jurisdiction jurisdiction, Filter filter, AsOf asOf, UUID after, int most) {
        var conditions = JurisdictionConditions.of(jurisdiction)
                .and(
                        "municipality = ?",
                        filter.municipality() == null
                                ? null
                                : filter.municipality().value())
                .and("coupling_id = ?", filter.couplingId())
                .and("state = ?", filter.state() == null ? null : filter.state().name())
                .and("id > ?", after);
        return select(conditions, asOf, " order by id limit " + most);
    }

    @Override
    public Uni<Void> add(Reservation reservation, Instant recordedAt) {
        return sql.execute(
                        ADD,
                        reservation.id(),
                        reservation.landlord(),
                        reservation.municipality().value(),
                        reservation.dwelling(),
                        column(reservation.vacancies(), id -> id, UUID[]::new),
                        reservation.couplingId(),
                        reservation.kind().name(),
                        reservation.costPerMonth(),
                        reservation.reservedOn(),
                        reservation.expiresAt(),
                        recordedAt)
                .onFailure(SqlReservations::isSecond)
                .transform(second -> new Refused(new ReservedElsewhere(reservation.couplingId())))
                .replaceWithVoid();
    }

    /** How a reservation may have ended. */
    private record Ended(UUID id, Reservation.State state, ReservationEnded.Cause cause, LocalDate on) {}

    @Override
    public Uni<Void> settle(Collection<VacancyEvent> facts, Instant recordedAt) {
        var today = DutchCalendar.dayOf(recordedAt);
        var ended = new ArrayList<Ended>();
        for (var fact : facts) {
            switch (fact) {
                case ReservationEnded released ->
                    ended.add(new Ended(released.reservationId(), Reservation.State.ENDED, released.cause(), today));
                case VacancyLet let -> {
                    if (let.reservationId() != null) {
                        ended.add(new Ended(let.reservationId(), Reservation.State.LET, null, let.letOn()));
                    }
                }
                case VacancyAnnounced _,
                        VacancyTakenOver _,
                        VacancyReserved _,
                        VacancyOffered _,
                        VacancyReturned _ -> {}
            }
        }
        return ended.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.execute(
                                SETTLE,
                                column(ended, Ended::id, UUID[]::new),
                                column(ended, one -> one.state().name(), String[]::new),
                                column(
                                        ended,
                                        one -> one.cause() == null
                                                ? null
                                                : one.cause().name(),
                                        String[]::new),
                                column(ended, Ended::on, LocalDate[]::new),
                                recordedAt)
                        .replaceWithVoid();
    }

    @Override
    public Uni<Void> takeOver(Map<MunicipalityCode, MunicipalityCode> successors, Instant recordedAt) {
        return sql.execute(
                        TAKE_OVER,
                        column(successors.keySet(), MunicipalityCode::value, String[]::new),
                        column(successors.values(), MunicipalityCode::value, String[]::new),
                        DutchCalendar.dayOf(recordedAt),
                        recordedAt)
                .replaceWithVoid();
    }

    private Uni<List<Reservation>> select(Conditions conditions, AsOf asOf, String order) {
        var from = AsOfRows.from("reservation", "id", asOf, conditions);
        return sql.execute("select " + COLUMNS + from + conditions.where() + order, conditions.arguments())
                .map(rows -> Rows.list(rows, SqlReservations::reservation));
    }

    private static boolean isSecond(Throwable failure) {
        return DatabaseFailures.causes(failure)
                .anyMatch(cause -> ONE_PER_COUPLING.equals(DatabaseFailures.constraint(cause)));
    }

    private static Reservation reservation(Row row) {
        var cause = row.getString("cause");
        return new Reservation(
                row.getUUID("id"),
                row.getString("landlord"),
                new MunicipalityCode(row.getString("municipality")),
                row.getString("dwelling"),
                List.of(row.getArrayOfUUIDs("vacancies")),
                row.getUUID("coupling_id"),
                ReservationKind.valueOf(row.getString("kind")),
                row.getInteger("cost_per_month"),
                row.getLocalDate("reserved_on"),
                Rows.instant(row, "expires_at"),
                Reservation.State.valueOf(row.getString("state")),
                cause == null ? null : ReservationEnded.Cause.valueOf(cause),
                row.getLocalDate("ended_on"),
                row.getLong("version"));
    }
}
