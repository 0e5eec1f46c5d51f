// SPDX-License-Identifier: EUPL-1.2
/**
 * Profiles of coupled households (informatieprofielen): need, preference, ties, reception, guidance and registration on
 * the regional housing site, as coded facts. Practice of COA.
 */
package nl.onderdak.placement.profile;
