/** A small shop: its services keep their own tables, and one saga fulfils its orders. */
package shop;
