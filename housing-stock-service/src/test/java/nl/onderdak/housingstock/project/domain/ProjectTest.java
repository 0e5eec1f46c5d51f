// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.MunicipalityCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProjectTest {

    static final MunicipalityCode ALMELO = new MunicipalityCode("GM0141");

    /** 100 to 150 homes with 100 places for permit holders, at the end of 2026 and in 2027. */
    static Plan plan(ProjectStatus status, int probability) {
        return new Plan(
                ProjectKind.NEW_BUILDING,
                "New homes",
                status,
                100,
                150,
                60,
                100,
                probability,
                period("2026-Q4", "2027"),
                null);
    }

    static ExpectedPeriod period(String from, String until) {
        return new ExpectedPeriod(new ExpectedMoment(from), new ExpectedMoment(until));
    }

    static Project project(Plan plan) {
        return Project.planned(UUID.randomUUID(), ALMELO, null, plan);
    }

    @Test
    void aDelayMovesTheExpectation() {
        // Given
        var project = project(plan(ProjectStatus.PLANNED, 7_500));

        // When
        var delayed = project.delay(period("2027-Q2", "2028")).accepted().orElseThrow();

        // Then
        assertEquals(period("2027-Q2", "2028"), delayed.plan().expected());
        assertEquals(1, delayed.delays());
        assertEquals(2, delayed.version());
    }

    @Test
    void aDelayEndsLater() {
        // Given
        var project = project(plan(ProjectStatus.PLANNED, 7_500));

        // Then
        assertEquals(
                Decision.rejected(new ProjectRejection.DelayNotLater("2027")),
                project.delay(period("2027-Q1", "2027-12-31")));
        assertTrue(project.delay(period("2027-Q1", "2028-01-01")).accepted().isPresent());
    }

    @Test
    void aPlanMovesToALaterDayByADelayOnly() {
        // Given
        var project = project(plan(ProjectStatus.PLANNED, 7_500));

        // Then
        assertEquals(
                Decision.rejected(new ProjectRejection.PostponementNeedsReason("2027")),
                project.change(project.plan().expectedIn(period("2026-Q4", "2028-01-01"))));
        assertTrue(project.change(project.plan().expectedIn(period("2027-Q3", "2027-Q4")))
                .accepted()
                .isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOverStays(ProjectStatus status) {
        // Given
        var project = project(plan(status, 7_500));
        var over = status == ProjectStatus.DELIVERED || status == ProjectStatus.CANCELLED;

        // Then
        assertEquals(over, status.isOver());
        assertEquals(over, project.change(project.plan()).accepted().isEmpty());
        assertEquals(over, project.delay(period("2028", "2028")).accepted().isEmpty());
    }

    @Test
    void isOverdueFromTheDayAfter() {
        // Given
        var project = project(plan(ProjectStatus.UNDER_CONSTRUCTION, 7_500));

        // Then
        assertFalse(project.isOverdueOn(LocalDate.of(2027, 12, 31)));
        assertTrue(project.isOverdueOn(LocalDate.of(2028, 1, 1)));
        assertFalse(project(plan(ProjectStatus.DELIVERED, 10_000)).isOverdueOn(LocalDate.of(2028, 1, 1)));
    }

    @Test
    void aCapIsExceededByOneMore() {
        var cap = new SocialCap(UUID.randomUUID(), ALMELO, LocalDate.EPOCH, 60, "Decision", Instant.EPOCH);
        assertFalse(cap.isExceededBy(60));
        assertTrue(cap.isExceededBy(61));
        var lifted = new SocialCap(UUID.randomUUID(), ALMELO, LocalDate.EPOCH, null, "Decision", Instant.EPOCH);
        assertFalse(lifted.isExceededBy(Integer.MAX_VALUE));
    }
}
