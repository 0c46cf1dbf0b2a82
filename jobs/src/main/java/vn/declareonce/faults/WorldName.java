package vn.declareonce.faults;

/** The stores faults begin with: what is loaded already, and the command that is hurt. */
enum WorldName {
    /** All sources but one CSV file, which is loaded in several chunks. */
    LOAD,
    /** All sources but one workbook. */
    WORKBOOK,
    /** All sources with half a register; the whole one is loaded. */
    REGISTER,
    /** All sources, of which one CSV file is taken back; undisturbed is the store in which it never came. */
    RETRACT,
    /** All sources but one CSV file, which lies in a drop folder. */
    DROP_FOLDER,
    /** All sources but one CSV file, which lies on an SFTP server. */
    SFTP_SERVER,
    /** A register; a table of a legacy database is fetched. */
    LEGACY_TABLE,
    /** A register; the pages of a legacy service are fetched. */
    LEGACY_PAGES,
    /** One source with half a register; eight files come, the whole register comes and the first file is taken back. */
    CROWD,
    /** A register; a file of some thousand rows is loaded. */
    MEDIUM,
    /** A register; the profile's big file is loaded. */
    BIG,
    /** Nothing; everything is loaded. */
    EMPTY,
    /** A register, and the archive of all sources, from which everything is loaded again. */
    LOST
}
