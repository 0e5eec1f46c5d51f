// SPDX-License-Identifier: EUPL-1.2
/**
 * Vacated dwellings for permit holders (mutaties): announced, reserved, let, returned, taken over by a successor.
 * Practice of landlords and municipalities (directe bemiddeling).
 */
package nl.onderdak.housingstock.vacancy;
