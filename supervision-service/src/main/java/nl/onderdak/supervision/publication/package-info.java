// SPDX-License-Identifier: EUPL-1.2
/**
 * The monthly overview of every municipality (maandoverzicht realisatie taakstelling), frozen on the first of the month.
 * What is recorded later stands beside it, and never in it.
 */
package nl.onderdak.supervision.publication;
