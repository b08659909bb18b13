/** A travel desk: it books trips with one saga, which waits for an approval, and excursions with another. */
package travel;
