// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.supply;

import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.housingstock.Accessibility;
import nl.onderdak.contracts.housingstock.PlacesExpected;
import nl.onderdak.contracts.housingstock.TargetGroup;
import nl.onderdak.contracts.housingstock.TemporaryHomeEnding;
import nl.onderdak.contracts.housingstock.VacancyAnnounced;
import nl.onderdak.contracts.housingstock.VacancyLet;
import nl.onderdak.contracts.housingstock.VacancyTakenOver;
import nl.onderdak.contracts.placement.FamilyArrival;
import nl.onderdak.contracts.placement.HouseholdCoupled;
import nl.onderdak.supervision.Facts;
import nl.onderdak.testkit.Databases;

/** Publishes facts about supply and expected family, and waits until they are in the tables. */
public final class SupplyFacts {

    private SupplyFacts() {}

    /** A project that is certain. */
    public static UUID project(String municipality, int places, LocalDate from, LocalDate until, Instant recordedAt) {
        var project = Facts.id();
        places(project, 1, municipality, places, 10_000, from, until, recordedAt);
        return project;
    }

    /** What a project brings. */
    public static void places(
            UUID project,
            long sequence,
            String municipality,
            int places,
            int probability,
            LocalDate from,
            LocalDate until,
            Instant recordedAt) {
        Facts.publish(expected(project, municipality, places, probability, from, until), sequence, recordedAt);
        awaitRows("places_change where not gone and project = '" + project + "'", sequence);
    }

    /** The fact of a project, to be published. */
    public static PlacesExpected expected(
            UUID project, String municipality, int places, int probability, LocalDate from, LocalDate until) {
        return new PlacesExpected(
                PlacesExpected.Kind.PROJECT,
                project,
                new MunicipalityCode(municipality),
                places,
                probability,
                from,
                until);
    }

    /** The home is in another municipality from a day on. */
    public static void takenOver(UUID vacancy, String from, String to, LocalDate effectiveOn, Instant recordedAt) {
        Facts.publish(
                new VacancyTakenOver(
                        vacancy, new MunicipalityCode(to), new MunicipalityCode(from), "C001", "C001-1", effectiveOn),
                2,
                recordedAt);
        awaitRows("home_change where not gone and vacancy_id = '" + vacancy + "'", 2);
    }

    /** A temporary location that ends. */
    public static String ending(String municipality, int places, LocalDate lastDay, Instant recordedAt) {
        var home = "T-" + Facts.id();
        ending(home, 1, municipality, places, lastDay, recordedAt);
        return home;
    }

    /** The end of a temporary location. */
    public static void ending(
            String home, long sequence, String municipality, int places, LocalDate lastDay, Instant recordedAt) {
        Facts.publish(
                new TemporaryHomeEnding(
                        TemporaryHomeEnding.Kind.LOCATION,
                        home,
                        new MunicipalityCode(municipality),
                        null,
                        lastDay,
                        null,
                        places),
                sequence,
                recordedAt);
        awaitRows("ending_change where not gone and home = '" + home + "'", sequence);
    }

    /** A home that a permit holder can be offered. */
    public static UUID free(String municipality, int persons, Instant recordedAt) {
        return free(municipality, persons, LocalDate.of(2024, 1, 1), recordedAt);
    }

    /** The same, from a day on. */
    public static UUID free(String municipality, int persons, LocalDate availableFrom, Instant recordedAt) {
        var vacancy = Facts.id();
        Facts.publish(
                new VacancyAnnounced(
                        vacancy,
                        new MunicipalityCode(municipality),
                        "C001",
                        "C001-1",
                        "C001-1",
                        persons,
                        persons,
                        true,
                        Accessibility.ANY,
                        null,
                        null,
                        null,
                        availableFrom,
                        TargetGroup.PERMIT_HOLDERS),
                1,
                recordedAt);
        awaitRows("home_change where not gone and vacancy_id = '" + vacancy + "'", 1);
        return vacancy;
    }

    /** The home is let to a permit holder. */
    public static void let(UUID vacancy, String municipality, Instant recordedAt) {
        let(vacancy, 2, municipality, recordedAt);
    }

    /** The same, after other facts about it. */
    public static void let(UUID vacancy, long sequence, String municipality, Instant recordedAt) {
        Facts.publish(
                new VacancyLet(
                        vacancy,
                        new MunicipalityCode(municipality),
                        "C001",
                        "C001-1",
                        null,
                        null,
                        TargetGroup.PERMIT_HOLDERS,
                        LocalDate.of(2024, 12, 1)),
                sequence,
                recordedAt);
        awaitRows("home_change where not gone and vacancy_id = '" + vacancy + "'", sequence);
    }

    /** A coupled household that expects family. */
    public static UUID family(
            String municipality, LocalDate coupledOn, List<FamilyArrival> expected, Instant recordedAt) {
        var coupling = Facts.id();
        Facts.publish(
                new HouseholdCoupled(
                        coupling, new MunicipalityCode(municipality), 1, coupledOn.minusDays(14), coupledOn, expected),
                1,
                recordedAt);
        awaitRows("family_change where coupling_id = '" + coupling + "'", expected.size());
        return coupling;
    }

    /** A coupled household that waits for a home. */
    public static void waiting(String municipality, int persons, Instant recordedAt) {
        var coupling = Facts.id();
        Facts.publish(Facts.coupled(coupling, municipality, persons), 1, recordedAt);
        awaitRows("demand_change where coupling_id = '" + coupling + "'", 1);
    }

    private static void awaitRows(String condition, long rows) {
        await().atMost(Duration.ofSeconds(20)).until(() -> count(condition) == rows);
    }

    private static long count(String condition) throws SQLException {
        try (var connection = Databases.connectToAll();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from " + condition)) {
            result.next();
            return result.getLong(1);
        }
    }
}
