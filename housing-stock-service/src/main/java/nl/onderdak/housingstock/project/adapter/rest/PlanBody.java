// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project.adapter.rest;

import java.util.UUID;
import nl.onderdak.housingstock.project.domain.Plan;
import nl.onderdak.housingstock.project.domain.ProjectKind;
import nl.onderdak.housingstock.project.domain.ProjectStatus;

/** The plan of a project in a request, whether the project is new or changes. */
interface PlanBody {

    ProjectKind kind();

    String name();

    ProjectStatus status();

    Integer homesLeast();

    Integer homesMost();

    Integer socialHomesMost();

    Integer permitHolderPlaces();

    Integer probability();

    String expectedFrom();

    String expectedUntil();

    UUID property();

    /** @throws nl.onderdak.web.problem.BadInput when its numbers or days contradict each other */
    default Plan plan() {
        return new PlanFaults().plan(this);
    }
}
