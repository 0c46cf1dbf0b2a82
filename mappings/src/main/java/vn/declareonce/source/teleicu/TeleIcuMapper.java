package vn.declareonce.source.teleicu;

import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;
import org.mapstruct.factory.Mappers;
import vn.declareonce.mapping.PersonDraft;
import vn.declareonce.mapping.Standards;
import vn.declareonce.mapping.Words;
import vn.declareonce.values.Reading;

@Mapper(uses = Standards.class)
interface TeleIcuMapper {
    TeleIcuMapper MAPPER = Mappers.getMapper(TeleIcuMapper.class);

    @Mapping(target = "person", source = "row")
    @Mapping(target = "oxygenSaturation", qualifiedByName = "oxygenSaturation")
    @Mapping(target = "pulse", qualifiedByName = "pulse")
    @Mapping(target = "respiration", qualifiedByName = "respiration")
    @Mapping(target = "bloodPressure", qualifiedByName = "bloodPressure")
    @Mapping(target = "temperature", qualifiedByName = "temperature")
    TeleIcuDraft draft(TeleIcuRow row, @Context Words words);

    @Mapping(target = "idNumber", ignore = true)
    @Mapping(target = "citizenId", ignore = true)
    @Mapping(target = "cmnd", ignore = true)
    @Mapping(target = "insuranceNumber", ignore = true)
    @Mapping(target = "phone", ignore = true)
    @Mapping(target = "personalQr", ignore = true)
    @Mapping(target = "scannedId", ignore = true)
    @Mapping(target = "province", ignore = true)
    @Mapping(target = "district", ignore = true)
    @Mapping(target = "ward", ignore = true)
    @Mapping(target = "address", ignore = true)
    PersonDraft person(TeleIcuRow row, @Context Words words);

    @Named("oxygenSaturation")
    default Reading<String> oxygenSaturation(@Nullable String written) {
        return VitalSign.oxygenSaturation(written);
    }

    @Named("pulse")
    default Reading<String> pulse(@Nullable String written) {
        return VitalSign.pulse(written);
    }

    @Named("respiration")
    default Reading<String> respiration(@Nullable String written) {
        return VitalSign.respiration(written);
    }

    @Named("bloodPressure")
    default Reading<String> bloodPressure(@Nullable String written) {
        return VitalSign.bloodPressure(written);
    }

    @Named("temperature")
    default Reading<String> temperature(@Nullable String written) {
        return VitalSign.temperature(written);
    }
}
