package mx.nexus.provisioning.demo;

/**
 * One part of the demo shop.
 *
 * @param price what the customer pays, tax included, in pesos
 * @param mainStock pieces in the first branch
 * @param southStock pieces in the second branch
 */
record DemoPart(
    String sku,
    String name,
    String brand,
    String oemNumber,
    String barcode,
    String unit,
    String price,
    String cost,
    int minimum,
    int mainStock,
    int southStock) {}
