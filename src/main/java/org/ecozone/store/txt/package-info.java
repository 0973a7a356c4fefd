/**
 * Purpose: 勘测定界 / 国土 coordinate TXT, read in every dialect that is met and written in the one of
 * the standard.
 *
 * <p>Takes: files, pasted text, learned templates of local dialects. Gives: parcels with their
 * geometry as the numbers stand and the fields of their heads, notes of the head, remarks.
 *
 * <p>Rules of this package: no point is lost silently: a line that is neither point nor head fails
 * its parcel, with its number, and the other parcels stand. Ring numbers never decide what is a
 * hole. The CRS is stated, not decided.
 *
 * <p>Start at {@link org.ecozone.store.txt.SurveyTxtReader} and {@link
 * org.ecozone.store.txt.SurveyTxtWriter}.
 */
package org.ecozone.store.txt;
