package vn.declareonce.source.contacttracing;

import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;
import org.mapstruct.factory.Mappers;
import vn.declareonce.mapping.PersonDraft;
import vn.declareonce.mapping.Standards;
import vn.declareonce.mapping.Words;

@Mapper(uses = {Standards.class, ContactClass.class})
interface ContactTracingMapper {
    ContactTracingMapper MAPPER = Mappers.getMapper(ContactTracingMapper.class);

    @Mapping(target = "person", source = "row", qualifiedByName = "person")
    @Mapping(target = "source", source = "row", qualifiedByName = "source")
    ContactTracingDraft draft(ContactTracingRow row, @Context Words words);

    @Named("person")
    @Mapping(target = "citizenId", ignore = true)
    @Mapping(target = "cmnd", ignore = true)
    @Mapping(target = "insuranceNumber", ignore = true)
    @Mapping(target = "insuranceCard", ignore = true)
    @Mapping(target = "personalQr", ignore = true)
    @Mapping(target = "scannedId", ignore = true)
    PersonDraft person(ContactTracingRow row, @Context Words words);

    @Named("source")
    @Mapping(target = "fullName", source = "caseFullName")
    @Mapping(target = "birthDate", source = "caseBirthDate")
    @Mapping(target = "sex", ignore = true)
    @Mapping(target = "idNumber", ignore = true)
    @Mapping(target = "citizenId", ignore = true)
    @Mapping(target = "cmnd", ignore = true)
    @Mapping(target = "insuranceNumber", ignore = true)
    @Mapping(target = "insuranceCard", ignore = true)
    @Mapping(target = "phone", source = "casePhone")
    @Mapping(target = "personalQr", ignore = true)
    @Mapping(target = "scannedId", ignore = true)
    @Mapping(target = "province", ignore = true)
    @Mapping(target = "district", ignore = true)
    @Mapping(target = "ward", ignore = true)
    @Mapping(target = "address", ignore = true)
    PersonDraft source(ContactTracingRow row, @Context Words words);
}
