package vn.declareonce.faults;

/** The stores faults begin with: what is loaded already, and the command that is hurt. */
enum WorldName {
    /** All sources but one CSV file, which is loaded in several chunks. */
    LOAD,
    /** All sources but one workbook. */
    WORKBOOK,
    /** All sources with half a register; the whole one is loaded. */
    REGISTER,
    /** A register; a file of some thousand rows is loaded. */
    MEDIUM,
    /** A register; the profile's big file is loaded. */
    BIG,
    /** Nothing; everything is loaded. */
    EMPTY
}
