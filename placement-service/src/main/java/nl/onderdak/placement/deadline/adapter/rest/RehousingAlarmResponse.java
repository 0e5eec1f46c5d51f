// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.deadline.adapter.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.housingstock.TemporaryHomeEnding;
import nl.onderdak.placement.deadline.application.FindRehousingAlarms.Open;
import nl.onderdak.placement.deadline.application.RehousingAlarm;
import nl.onderdak.placement.deadline.domain.RehousingNotice;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "RehousingAlarm",
        description = "A household whose temporary home ends, which needs a next home (vervolghuisvesting)")
record RehousingAlarmResponse(
        @Schema(description = "The coupling (koppeling)") UUID couplingId,

        @Schema(description = "CBS code of the municipality (koppelgemeente)", examples = "GM0141")
        String municipality,

        @Schema(description = "Size of the household", examples = "3")
        int persons,

        @Schema(description = "A unit, or a location with places for several households")
        TemporaryHomeEnding.Kind kind,

        @Schema(description = "Reference of the home, as housing stock knows it", examples = "C001-4711")
        String home,

        @Schema(description = "Last day on which the home can be lived in (einddatum)")
        LocalDate lastDay,

        @Schema(description = "Days left; negative when it has ended", examples = "60")
        long daysLeft,

        @Schema(description = "First day of the alarm") LocalDate alarmOn,

        @Schema(description = "Days before the last day on which the alarm is raised", examples = "180")
        int noticeDays,

        @Schema(description = "First day on which that number of days holds")
        LocalDate noticeFrom,

        @Schema(description = "Day from which a next home is agreed, or null", nullable = true)
        LocalDate nextHomeOn) {

    static List<RehousingAlarmResponse> of(Open open) {
        return open.alarms().stream()
                .map(alarm -> of(alarm, open.notice(), open.today()))
                .toList();
    }

    private static RehousingAlarmResponse of(RehousingAlarm alarm, RehousingNotice notice, LocalDate today) {
        return new RehousingAlarmResponse(
                alarm.couplingId(),
                alarm.municipality().value(),
                alarm.persons(),
                alarm.kind(),
                alarm.home(),
                alarm.lastDay(),
                RehousingNotice.daysLeft(alarm.lastDay(), today),
                notice.alarmOn(alarm.lastDay()),
                notice.days(),
                notice.effectiveOn(),
                alarm.nextHomeOn());
    }
}
